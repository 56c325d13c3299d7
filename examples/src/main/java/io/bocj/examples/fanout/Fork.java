package io.bocj.examples.fanout;

import io.bocj.BocRuntime;
import io.bocj.WorkerStats;
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
      assignment.repeats().take(fork::measure);
    }
  }

  private static BocRuntime start(Configuration configuration) {
    return BocRuntime.builder()
        .workers(configuration.workers())
        .isolation(configuration.isolation())
        .start();
  }

  private Timed measure(boolean warmup) {
    return Timed.of(warmup, this::run);
  }

  /** Returns how many behaviors the producer has handed out: its own steps do not count. */
  private int run() {
    long before = executed();
    int steps = assignment.steps();
    int made =
        Producer.run(runtime, new Producer(0, steps, assignment.width(), assignment.order()));
    int handedOut = made * assignment.width();
    if (made != steps || executed() - before != steps + handedOut) {
      throw new IllegalStateException(assignment.configuration() + ": behaviors were lost");
    }
    return handedOut;
  }

  private long executed() {
    return runtime.report().workers().stream().mapToLong(WorkerStats::executed).sum();
  }
}
