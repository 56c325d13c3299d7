package io.bocj.examples.primes;

/**
 * What came out for a part of the range.
 *
 * @param from the first number
 * @param to the number after the last
 * @param primes how many of them are prime
 * @param worker who counted
 */
record Segment(int from, int to, int primes, String worker) {
  static Segment sieve(int from, int to, int[] small) {
    return new Segment(from, to, Sieve.count(from, to, small), Thread.currentThread().getName());
  }

  /** A bar whose length is the density of primes. */
  String density() {
    return "#".repeat(Math.round(300f * primes / (to - from)));
  }
}
