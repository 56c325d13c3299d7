package io.bocj.serialization.kryo;

/**
 * What follows in the bytes of a class that writes itself: so that its reader may leave out what it
 * does not want, and finds out where the writer ended.
 */
final class SerialChunk {
  static final int END = 0;

  /** A count, and as many bytes: what the writer wrote as primitives and text. */
  static final int DATA = 1;

  static final int OBJECT = 2;

  /** The fields of {@link SerialFields}, in their order. */
  static final int FIELDS = 3;

  private SerialChunk() {}
}
