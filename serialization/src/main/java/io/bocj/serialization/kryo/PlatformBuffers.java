package io.bocj.serialization.kryo;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Buffers on the heap: content up to the capacity, position, limit, order of bytes, and whether it
 * is read-only. The mark is not kept, nor that several buffers have one array.
 */
final class PlatformBuffers {
  private final Map<Class<?>, Copier<?>> copiers;

  private PlatformBuffers(Map<Class<?>, Copier<?>> copiers) {
    this.copiers = copiers;
  }

  static void register(Map<Class<?>, Copier<?>> copiers) {
    PlatformBuffers all = new PlatformBuffers(copiers);
    ByteBuffer bytes = ByteBuffer.allocate(0);
    all.put(ByteBuffer.class, PlatformBuffers::copy, bytes, bytes.asReadOnlyBuffer());
    CharBuffer chars = CharBuffer.allocate(0);
    CharBuffer text = CharBuffer.wrap("");
    all.put(CharBuffer.class, PlatformBuffers::copy, chars, chars.asReadOnlyBuffer(), text);
    all.numbers();
  }

  private void numbers() {
    ShortBuffer shorts = ShortBuffer.allocate(0);
    put(ShortBuffer.class, PlatformBuffers::copy, shorts, shorts.asReadOnlyBuffer());
    IntBuffer ints = IntBuffer.allocate(0);
    put(IntBuffer.class, PlatformBuffers::copy, ints, ints.asReadOnlyBuffer());
    LongBuffer longs = LongBuffer.allocate(0);
    put(LongBuffer.class, PlatformBuffers::copy, longs, longs.asReadOnlyBuffer());
    FloatBuffer floats = FloatBuffer.allocate(0);
    put(FloatBuffer.class, PlatformBuffers::copy, floats, floats.asReadOnlyBuffer());
    DoubleBuffer doubles = DoubleBuffer.allocate(0);
    put(DoubleBuffer.class, PlatformBuffers::copy, doubles, doubles.asReadOnlyBuffer());
  }

  private static ByteBuffer copy(ByteBuffer from) {
    ByteBuffer to = ByteBuffer.allocate(from.capacity()).put(from.duplicate().clear());
    ByteBuffer made = from.isReadOnly() ? to.asReadOnlyBuffer() : to;
    return placed(from, made.order(from.order()));
  }

  private static CharBuffer copy(CharBuffer from) {
    CharBuffer to = CharBuffer.allocate(from.capacity()).put(from.duplicate().clear());
    return placed(from, from.isReadOnly() ? to.asReadOnlyBuffer() : to);
  }

  private static ShortBuffer copy(ShortBuffer from) {
    ShortBuffer to = ShortBuffer.allocate(from.capacity()).put(from.duplicate().clear());
    return placed(from, from.isReadOnly() ? to.asReadOnlyBuffer() : to);
  }

  private static IntBuffer copy(IntBuffer from) {
    IntBuffer to = IntBuffer.allocate(from.capacity()).put(from.duplicate().clear());
    return placed(from, from.isReadOnly() ? to.asReadOnlyBuffer() : to);
  }

  private static LongBuffer copy(LongBuffer from) {
    LongBuffer to = LongBuffer.allocate(from.capacity()).put(from.duplicate().clear());
    return placed(from, from.isReadOnly() ? to.asReadOnlyBuffer() : to);
  }

  private static FloatBuffer copy(FloatBuffer from) {
    FloatBuffer to = FloatBuffer.allocate(from.capacity()).put(from.duplicate().clear());
    return placed(from, from.isReadOnly() ? to.asReadOnlyBuffer() : to);
  }

  private static DoubleBuffer copy(DoubleBuffer from) {
    DoubleBuffer to = DoubleBuffer.allocate(from.capacity()).put(from.duplicate().clear());
    return placed(from, from.isReadOnly() ? to.asReadOnlyBuffer() : to);
  }

  private static <B extends Buffer> B placed(Buffer from, B made) {
    made.limit(from.limit());
    made.position(from.position());
    return made;
  }

  /** The classes of heap buffers have no names here: they are those of specimens. */
  @SafeVarargs
  private <B extends Buffer> void put(Class<B> type, UnaryOperator<B> copy, B... specimens) {
    for (B specimen : specimens) {
      copiers.put(specimen.getClass(), new SnapshotCopier<>(type, copy, copy));
    }
  }
}
