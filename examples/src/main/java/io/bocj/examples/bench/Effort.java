package io.bocj.examples.bench;

import io.bocj.Isolation;
import io.bocj.examples.measure.Repeats;
import java.util.Locale;

/**
 * How much is run for each figure.
 *
 * @param repeats how often it is taken
 * @param byReference behaviors in a repeat, where values are passed by reference
 * @param byTransfer the same where values cross between interpreters, which takes longer
 */
record Effort(Repeats repeats, int byReference, int byTransfer) {
  /** What each fork for a configuration is told to do. */
  Assignment assignment(Configuration configuration) {
    int light = configuration.isolation() == Isolation.NONE ? byReference : byTransfer;
    int behaviors = Math.max(1, light / configuration.workload().weight());
    return new Assignment(configuration, behaviors, repeats);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s; behaviors in a repeat: %,d (NONE), %,d (CLASS_LOADER)",
        repeats,
        byReference,
        byTransfer);
  }
}
