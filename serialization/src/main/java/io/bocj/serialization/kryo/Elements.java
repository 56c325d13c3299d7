package io.bocj.serialization.kryo;

import org.jspecify.annotations.Nullable;

/**
 * The elements of a container: one attachment for all if all are shared, else one by one. In the
 * bytes stands 0 or, if one by one, their number and 1.
 */
final class Elements {
  /** In place of a number: {@link GraphReader#leaves} has them. */
  static final int LEAVES = -1;

  private Elements() {}

  /**
   * Writes the elements of a list, whose insides do not look at them.
   *
   * @param elements an array that nobody else has
   */
  static void write(GraphWriter writer, @Nullable Object[] elements) {
    if (!wroteLeaves(writer, elements)) {
      writeEach(writer, elements);
    }
  }

  /** Writes the elements of a container that hashes or compares them when it is filled. */
  static void writeWhole(Engine engine, @Nullable Object[] elements) {
    GraphWriter writer = engine.writer();
    if (!wroteLeaves(writer, elements) && elements.length > 0) {
      writer.beginWhole();
      writeEach(writer, elements);
      writer.endWhole();
    }
  }

  private static boolean wroteLeaves(GraphWriter writer, @Nullable Object[] elements) {
    boolean leaves = elements.length > 0 && writer.areShared(elements);
    writer.sink.code(leaves ? 0 : elements.length + 1);
    if (leaves) {
      writer.attach(writer.leaves(elements));
    }
    return leaves;
  }

  /** Announces so many elements, one by one. */
  static void writeCount(GraphWriter writer, int count) {
    writer.sink.code(count + 1);
  }

  private static void writeEach(GraphWriter writer, @Nullable Object[] elements) {
    for (Object element : elements) {
      writer.write(element);
    }
  }

  /** Reads so many elements of a container that looks at them. */
  static void readWhole(GraphReader reader, int count, Runnable readNext) {
    if (count > 0) {
      reader.beginWhole();
      for (int i = 0; i < count; i++) {
        readNext.run();
      }
      reader.endWhole();
    }
  }

  /** How many elements follow one by one, or {@link #LEAVES}. */
  static int readCount(GraphReader reader) {
    int code = reader.source.code();
    return code == 0 ? LEAVES : reader.source.declare(code - 1);
  }
}
