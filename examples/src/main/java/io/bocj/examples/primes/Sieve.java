package io.bocj.examples.primes;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Eratosthenes, for the whole range and for a segment of it. */
final class Sieve {
  private Sieve() {}

  /** The primes up to and including {@code limit}. */
  static int[] primesUpTo(int limit) {
    BitSet composite = new BitSet(limit + 1);
    for (int i = 2; (long) i * i <= limit; i = composite.nextClearBit(i + 1)) {
      for (long multiple = (long) i * i; multiple <= limit; multiple += i) {
        composite.set((int) multiple);
      }
    }
    return IntStream.rangeClosed(2, limit).filter(n -> !composite.get(n)).toArray();
  }

  /**
   * How many primes there are in a segment.
   *
   * @param from the first number, at least 2
   * @param to the number after the last
   * @param small the primes up to the root of {@code to}
   */
  static int count(int from, int to, int[] small) {
    BitSet composite = new BitSet(to - from);
    for (int prime : small) {
      long first = Math.max((long) prime * prime, (from + prime - 1L) / prime * prime);
      for (long multiple = first; multiple < to; multiple += prime) {
        composite.set((int) (multiple - from));
      }
    }
    return to - from - composite.cardinality();
  }
}
