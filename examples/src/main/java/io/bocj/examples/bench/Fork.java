package io.bocj.examples.bench;

import io.bocj.BocRuntime;
import io.bocj.examples.bench.directory.Stations;
import io.bocj.examples.bench.workload.Workload;
import io.bocj.examples.measure.Executed;
import io.bocj.examples.measure.Protocol;
import io.bocj.examples.measure.Timed;

/**
 * What a forked JVM runs: one configuration, several times. Garbage is not collected between
 * repeats, so what the collector has to do for one of them is timed with it or a later one.
 */
final class Fork {
  private final Assignment assignment;
  private final Configuration configuration;
  private final BocRuntime runtime;

  private Fork(Assignment assignment, BocRuntime runtime) {
    this.assignment = assignment;
    this.configuration = assignment.configuration();
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
      assignment.repeats().take(fork::measure);
    }
  }

  private static BocRuntime start(Configuration configuration) {
    return BocRuntime.builder()
        .workers(configuration.workers())
        .isolation(configuration.isolation())
        .share(Stations.PACKAGE)
        .start();
  }

  private Timed measure(boolean warmup) {
    int behaviors = assignment.behaviors();
    Workload workload = configuration.workload().prepare(runtime, behaviors);
    long before = Executed.by(runtime);
    Timed timed =
        Timed.of(
            warmup,
            () -> {
              workload.schedule();
              runtime.quiesce();
              return behaviors;
            });
    check(Executed.by(runtime) - before == behaviors, "another number of behaviors was run");
    check(workload.isRight(), "the values of the cowns are wrong");
    return timed;
  }

  private void check(boolean holds, String mistake) {
    if (!holds) {
      throw new IllegalStateException(configuration + ": " + mistake);
    }
  }
}
