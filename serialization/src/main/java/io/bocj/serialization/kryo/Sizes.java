package io.bocj.serialization.kryo;

/** What the last graph needed: the next one is often like it. */
final class Sizes {
  /** Not to be carried away by one huge graph. */
  private static final int MOST = 1 << 14;

  int written;
  int attached;
  int read;

  static int modest(int size) {
    return Math.min(size, MOST);
  }
}
