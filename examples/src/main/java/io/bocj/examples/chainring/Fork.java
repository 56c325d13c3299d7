package io.bocj.examples.chainring;

import io.bocj.BocRuntime;
import io.bocj.examples.chainring.directory.Rings;
import io.bocj.examples.measure.Executed;
import io.bocj.examples.measure.Protocol;
import io.bocj.examples.measure.Timed;

/** What a forked JVM runs: one configuration, several times. */
final class Fork {
  private final Assignment assignment;
  private final BocRuntime runtime;

  private Fork(Assignment assignment, BocRuntime runtime) {
    this.assignment = assignment;
    this.runtime = runtime;
  }

  /**
   * Runs an assignment.
   *
   * @param args the assignment, as {@link Protocol} writes it
   */
  public static void main(String... args) {
    Assignment assignment = Protocol.assignment(args[0], Assignment.class);
    try (BocRuntime runtime = start(assignment.configuration())) {
      Fork fork = new Fork(assignment, runtime);
      assignment.effort().repeats().take(fork::measure);
    }
  }

  private static BocRuntime start(Configuration configuration) {
    return BocRuntime.builder()
        .workers(configuration.workers())
        .isolation(configuration.isolation())
        .share(Rings.PACKAGE)
        .start();
  }

  private Timed measure(boolean warmup) {
    Wandering wandering = new Wandering(runtime, assignment.effort().shape());
    long before = Executed.by(runtime);
    Timed timed = Timed.of(warmup, () -> wandering.run(assignment.effort().millis()));
    check(
        Executed.by(runtime) - before == timed.behaviors(), "the chains lost count of their steps");
    check(wandering.isRight(), "a chain stood still, or a product of matrices is wrong");
    return timed;
  }

  private void check(boolean holds, String mistake) {
    if (!holds) {
      throw new IllegalStateException(assignment.configuration() + ": " + mistake);
    }
  }
}
