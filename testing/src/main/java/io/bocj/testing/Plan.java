package io.bocj.testing;

import io.bocj.Isolation;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be run.
 *
 * @param isolations one or more names of them
 * @param patience how long a thread may take from one point to the next
 * @param mostSteps how many points a run may have
 */
record Plan(
    List<Long> seeds,
    int workers,
    List<String> isolations,
    boolean ignoreFailures,
    Duration patience,
    long mostSteps) {
  static final String ISOLATION = "bocj.isolation";
  static final String WORKERS = "bocj.workers";
  static final String SEED = "bocj.seed";
  static final String SEEDS = "bocj.seeds";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long MOST_STEPS = 1_000_000;

  /** What an annotation says, and system properties. */
  static Plan of(Interleavings said) {
    if (said.seeds() < 1 || said.workers() < 1) {
      throw new IllegalArgumentException(
          said + ": seeds and workers must be at least 1, or nothing would be tested");
    }
    return new Plan(
        seeds(said), said.workers(), isolations(said), said.ignoreFailures(), PATIENCE, MOST_STEPS);
  }

  private static List<String> isolations(Interleavings said) {
    return said.isolation().length == 0
        ? List.of(System.getProperty(ISOLATION, Isolation.CLASS_LOADER.name()))
        : Arrays.stream(said.isolation()).map(Isolation::name).toList();
  }

  private static List<Long> seeds(Interleavings said) {
    Long one = number(SEED);
    if (one != null) {
      return List.of(one);
    }
    if (said.seed().length != 0) {
      return LongStream.of(said.seed()).boxed().toList();
    }
    Long more = number(SEEDS);
    if (more != null && more < 1) {
      throw new IllegalArgumentException(
          "-D" + SEEDS + "=" + more + " must be at least 1, or nothing would be tested");
    }
    return LongStream.rangeClosed(1, more != null ? more : said.seeds()).boxed().toList();
  }

  private static @Nullable Long number(String property) {
    String text = System.getProperty(property);
    try {
      return text == null || text.isBlank() ? null : Long.valueOf(text.trim());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "-D" + property + "=" + text + " is not a whole number", e);
    }
  }
}
