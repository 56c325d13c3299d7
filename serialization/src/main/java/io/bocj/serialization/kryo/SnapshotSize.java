package io.bocj.serialization.kryo;

import static java.util.Map.entry;

import java.lang.reflect.Array;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.Map;

/**
 * How many bytes of content the snapshots of one class have: arrays of primitives and buffers as
 * many as their elements take, others none, as they are immutable objects.
 */
final class SnapshotSize {
  private static final Map<Class<?>, Integer> ELEMENT_BYTES =
      Map.ofEntries(
          entry(boolean[].class, 1),
          entry(byte[].class, Byte.BYTES),
          entry(char[].class, Character.BYTES),
          entry(short[].class, Short.BYTES),
          entry(int[].class, Integer.BYTES),
          entry(long[].class, Long.BYTES),
          entry(float[].class, Float.BYTES),
          entry(double[].class, Double.BYTES),
          entry(ByteBuffer.class, Byte.BYTES),
          entry(CharBuffer.class, Character.BYTES),
          entry(ShortBuffer.class, Short.BYTES),
          entry(IntBuffer.class, Integer.BYTES),
          entry(LongBuffer.class, Long.BYTES),
          entry(FloatBuffer.class, Float.BYTES),
          entry(DoubleBuffer.class, Double.BYTES));

  /** 0 if the snapshots have no elements. */
  private final int elementBytes;

  private SnapshotSize(int elementBytes) {
    this.elementBytes = elementBytes;
  }

  static SnapshotSize of(Class<?> snapshotType) {
    return new SnapshotSize(ELEMENT_BYTES.getOrDefault(snapshotType, 0));
  }

  long of(Object snapshot) {
    if (elementBytes == 0) {
      return 0;
    }
    long length = snapshot instanceof Buffer buffer ? buffer.capacity() : Array.getLength(snapshot);
    return length * elementBytes;
  }
}
