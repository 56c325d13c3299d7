package io.bocj.examples.crossing;

/**
 * How much is run for each figure.
 *
 * @param forks in how many JVMs
 * @param warmup how many repeats in each come first and do not count
 * @param repeats how many then count
 * @param millis how long a repeat takes at least
 */
record Effort(int forks, int warmup, int repeats, int millis) {
  static final Effort FULL = new Effort(3, 4, 5, 300);
  static final Effort QUICK = new Effort(1, 5, 3, 80);

  Assignment assignment(Pair pair) {
    return new Assignment(pair, millis, warmup, repeats);
  }

  /** Repeats in one JVM, those that do not count included. */
  int repeatsInAll() {
    return warmup + repeats;
  }

  @Override
  public String toString() {
    return "JVMs for each figure: %d; repeats in each: %d of %d ms, after %d that do not count"
        .formatted(forks, repeats, millis, warmup);
  }
}
