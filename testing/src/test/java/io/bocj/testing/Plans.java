package io.bocj.testing;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** Plans of the tests. */
final class Plans {
  static final String NONE = "NONE";

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final long MOST_STEPS = 100_000;

  private Plans() {}

  static Plan seeds(int n) {
    return new Plan(
        LongStream.rangeClosed(1, n).boxed().toList(), 2, List.of(NONE), false, LONG, MOST_STEPS);
  }

  /** One seed, for tests whose failure is a wait: less patience, and fewer points. */
  static Plan impatient(Duration patience, long mostSteps) {
    return new Plan(List.of(1L), 2, List.of(NONE), false, patience, mostSteps);
  }

  static Outcome run(long seed, Interleaving.Task test) throws InterruptedException {
    return new Run(seeds(1), NONE, seed, test).perform();
  }

  static Outcome run(Strategy strategy, Interleaving.Task test) throws InterruptedException {
    return new Run(seeds(1), NONE, strategy, test).perform();
  }
}
