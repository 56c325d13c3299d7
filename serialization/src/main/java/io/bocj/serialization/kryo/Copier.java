package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads instances of a class, and knows what they hold. Kryo's own serializers are not
 * used: they trust declared sizes, and reach for what is closed to them.
 *
 * @param <T> the class
 */
abstract class Copier<T> extends Serializer<T> {
  /** The {@link #number} of most copiers: each class they copy gets one from the table. */
  static final int UNNUMBERED = -1;

  /** What {@link #walk} tells of what an object holds. */
  interface Walk {
    /**
     * Told of one object.
     *
     * @param step how the path goes on, such as {@code .lock} or {@code [3]}
     */
    void child(String step, @Nullable Object held);
  }

  abstract void write(Engine engine, Output output, T value);

  /** Calls {@link Kryo#reference} before it reads anything that may refer back. */
  abstract T read(Engine engine, Input input, Class<? extends T> type);

  /** How a graph asks; see {@link GraphCopier}. */
  void write(GraphWriter graph, T value) {
    write(graph.engine(), graph.sink, value);
  }

  /** How a graph asks; see {@link GraphCopier}. */
  T read(GraphReader graph, Class<? extends T> type) {
    return read(graph.engine(), graph.source, type);
  }

  /** Names each object that {@link #write} would write; nulls may be left out. */
  abstract void walk(T value, Walk walk);

  /** What the bytes say in place of a class, if the class does not matter. */
  int number() {
    return UNNUMBERED;
  }

  /** Whether identity matters; not for what is unique anyway. */
  boolean tracked() {
    return true;
  }

  /**
   * Whether instances are complete, with all that they hold, as soon as they are read: they may be
   * hashed or compared then, or a constructor looks at them.
   */
  boolean whole() {
    return true;
  }

  /**
   * Whether writing an instance may run code of the application, which may change objects that were
   * written already.
   *
   * @param type the instance's class
   */
  boolean callsOut(Class<?> type) {
    return true;
  }

  /** How instances are told apart quickly, or null if by their identity hash codes. */
  @Nullable ContentHash contentHash() {
    return null;
  }

  /** What two interpreters must agree on to read each other's bytes, besides the class's name. */
  String layout() {
    return "";
  }

  @Override
  public final void write(Kryo kryo, Output output, T value) {
    write((Engine) kryo, output, value);
  }

  @Override
  public final T read(Kryo kryo, Input input, Class<? extends T> type) {
    return read((Engine) kryo, input, type);
  }
}
