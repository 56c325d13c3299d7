package io.bocj.examples.bench.workload;

/**
 * Ten microseconds of arithmetic, about: always the same amount, so a thread that loses its core
 * loses time, which one that watches the clock would not.
 */
final class Work {
  private static final int STEPS = 5_000;

  /** A linear congruential generator, and its inverse. */
  private static final long FACTOR = 6364136223846793005L;

  private static final long SUMMAND = 1442695040888963407L;
  private static final long INVERSE = inverse(FACTOR);

  private Work() {}

  /**
   * Modulo 2^64, by Newton's method: each step doubles the number of right bits, of which 3 are.
   */
  private static long inverse(long odd) {
    long inverse = odd;
    for (int bits = 3; bits < Long.SIZE; bits *= 2) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }

  /** So many steps forward, then back: gives what it was given, which a compiler cannot know. */
  static int thereAndBack(int number) {
    long x = number;
    for (int i = 0; i < STEPS; i++) {
      x = x * FACTOR + SUMMAND;
    }
    for (int i = 0; i < STEPS; i++) {
      x = (x - SUMMAND) * INVERSE;
    }
    return (int) x;
  }
}
