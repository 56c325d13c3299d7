package io.bocj.examples.bench;

import io.bocj.Isolation;
import java.util.Locale;

/**
 * How much is run for each figure.
 *
 * @param forks in how many JVMs
 * @param warmup how many repeats in each come first and do not count
 * @param repeats how many then count
 * @param byReference behaviors in a repeat, where values are passed by reference
 * @param byTransfer the same where values cross between interpreters, which takes longer
 */
record Effort(int forks, int warmup, int repeats, int byReference, int byTransfer) {
  static final Effort FULL = new Effort(3, 3, 5, 2_000_000, 500_000);
  static final Effort QUICK = new Effort(1, 2, 3, 200_000, 50_000);

  /** What each fork for a configuration is told to do. */
  Assignment assignment(Configuration configuration) {
    int light = configuration.isolation() == Isolation.NONE ? byReference : byTransfer;
    int behaviors = Math.max(1, light / configuration.workload().weight());
    return new Assignment(configuration, behaviors, warmup, repeats);
  }

  /** Repeats in one JVM, those that do not count included. */
  int repeatsInAll() {
    return warmup + repeats;
  }

  @Override
  public String toString() {
    return "JVMs for each figure: %d; repeats in each: %d, after %d that do not count;"
            .formatted(forks, repeats, warmup)
        + String.format(
            Locale.ROOT,
            " behaviors in a repeat: %,d (NONE), %,d (CLASS_LOADER)",
            byReference,
            byTransfer);
  }
}
