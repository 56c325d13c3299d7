package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import io.bocj.TransferException;
import java.lang.invoke.VarHandle;

/** The bytes of one parcel; the counterpart of {@link Sink}. */
final class Source extends Input {
  private static final byte[] NO_BYTES = {};

  private static final VarHandle CHARS = Sink.view(char[].class);
  private static final VarHandle SHORTS = Sink.view(short[].class);
  private static final VarHandle INTS = Sink.view(int[].class);
  private static final VarHandle LONGS = Sink.view(long[].class);
  private static final VarHandle FLOATS = Sink.view(float[].class);
  private static final VarHandle DOUBLES = Sink.view(double[].class);

  /** How many elements may yet be declared: each takes a byte of its own at least. */
  private int declarable;

  Source() {
    super(NO_BYTES);
  }

  void open(byte[] bytes) {
    if (bytes.length > Limits.BYTES) {
      throw new TransferException(
          "a parcel of "
              + bytes.length
              + " bytes is refused, as the limit is "
              + Limits.BYTES
              + "; raise it with -D"
              + Limits.BYTES_PROPERTY);
    }
    setBuffer(bytes);
    declarable = bytes.length;
  }

  /** The bytes refer to nothing, so the last ones may stay; but not if they are many. */
  @Override
  public void close() {
    if (capacity > Sink.KEPT) {
      setBuffer(NO_BYTES);
    }
  }

  /** Whether the bytes begin with saying so; passes over that. */
  boolean refers() {
    boolean refers = position < limit && buffer[position] == ClassTable.REFERRING;
    if (refers) {
      position++;
    }
    return refers;
  }

  int code() {
    if (position < limit) {
      byte first = buffer[position];
      if (first >= 0) {
        position++;
        return first;
      }
    }
    return readVarInt(true);
  }

  /**
   * Takes note of a declared number of elements, before anything is allocated for them. All that
   * are declared in a parcel are added up, so bytes cannot make this allocate much more than they
   * occupy.
   */
  int declare(int count) {
    if (count < 0 || count > declarable) {
      throw new TransferException(
          "the bytes are not sound: they declare " + count + " elements, more than could follow");
    }
    declarable -= count;
    return count;
  }

  /** Passes over so many bytes, and tells where they begin. */
  int claim(int size) {
    int base = position;
    if (size > limit - base) {
      throw new TransferException("the bytes are not sound: they end within a value");
    }
    position = base + size;
    return base;
  }

  /** As {@link #readBoolean} does, which takes only one for true. */
  boolean getBoolean(int at) {
    return buffer[at] == 1;
  }

  byte getByte(int at) {
    return buffer[at];
  }

  char getChar(int at) {
    return (char) CHARS.get(buffer, at);
  }

  short getShort(int at) {
    return (short) SHORTS.get(buffer, at);
  }

  int getInt(int at) {
    return (int) INTS.get(buffer, at);
  }

  long getLong(int at) {
    return (long) LONGS.get(buffer, at);
  }

  float getFloat(int at) {
    return (float) FLOATS.get(buffer, at);
  }

  double getDouble(int at) {
    return (double) DOUBLES.get(buffer, at);
  }
}
