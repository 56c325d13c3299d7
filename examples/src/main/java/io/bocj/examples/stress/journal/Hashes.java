package io.bocj.examples.stress.journal;

/** Values are hashes of all that led to them, so that nothing can be lost or exchanged unseen. */
public final class Hashes {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Hashes() {}

  /**
   * Mixes two numbers; the order counts.
   *
   * @param a the first
   * @param b the second
   * @return a hash of both
   */
  public static long mix(long a, long b) {
    long x = (a ^ Long.rotateLeft(b * GOLDEN, 31)) * 0xBF58476D1CE4E5B9L + GOLDEN;
    return x ^ (x >>> 29);
  }

  /**
   * A hash of a text.
   *
   * @param text the text
   * @return the hash
   */
  public static long of(String text) {
    return mix(text.hashCode(), text.length());
  }
}
