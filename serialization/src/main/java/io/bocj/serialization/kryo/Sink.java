package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Output;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Kryo's growing buffer, and what it lacks: room is claimed once for all primitive fields of an
 * object, and each is then one store at a known place.
 */
final class Sink extends Output {
  private static final int FIRST_SIZE = 256;
  static final int KEPT = 1 << 16;
  private static final int ONE_BYTE = 0x7f;

  /** The order in which {@link Output} writes, so that both ways give the same bytes. */
  static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  private static final VarHandle CHARS = view(char[].class);
  private static final VarHandle SHORTS = view(short[].class);
  private static final VarHandle INTS = view(int[].class);
  private static final VarHandle LONGS = view(long[].class);
  private static final VarHandle FLOATS = view(float[].class);
  private static final VarHandle DOUBLES = view(double[].class);

  Sink() {
    super(FIRST_SIZE, Limits.BYTES);
  }

  static VarHandle view(Class<?> array) {
    return MethodHandles.byteArrayViewVarHandle(array, ORDER);
  }

  /** The number of a class, of an object, or of elements: mostly small. */
  void code(int code) {
    if ((code & ~ONE_BYTE) == 0 && position < capacity) {
      buffer[position++] = (byte) code;
    } else {
      writeVarInt(code, true);
    }
  }

  /** Makes room, and tells where it begins. */
  int claim(int size) {
    require(size);
    int base = position;
    position = base + size;
    return base;
  }

  void putBoolean(int at, boolean value) {
    buffer[at] = (byte) (value ? 1 : 0);
  }

  void putByte(int at, byte value) {
    buffer[at] = value;
  }

  void putChar(int at, char value) {
    CHARS.set(buffer, at, value);
  }

  void putShort(int at, short value) {
    SHORTS.set(buffer, at, value);
  }

  void putInt(int at, int value) {
    INTS.set(buffer, at, value);
  }

  void putLong(int at, long value) {
    LONGS.set(buffer, at, value);
  }

  void putFloat(int at, float value) {
    FLOATS.set(buffer, at, value);
  }

  void putDouble(int at, double value) {
    DOUBLES.set(buffer, at, value);
  }

  /** All bytes so far; then this is empty again, and what it keeps is of modest size. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(buffer, position);
    empty();
    return taken;
  }

  /** The same, after a number of one byte. */
  byte[] takeAfter(int code) {
    require(1);
    byte[] taken = new byte[position + 1];
    taken[0] = (byte) code;
    System.arraycopy(buffer, 0, taken, 1, position);
    empty();
    return taken;
  }

  private void empty() {
    if (capacity > KEPT) {
      setBuffer(new byte[FIRST_SIZE], Limits.BYTES);
    } else {
      position = 0;
    }
  }
}
