package io.bocj.examples.messages;

import io.bocj.BocRuntime;
import io.bocj.examples.measure.Protocol;
import io.bocj.examples.measure.Timed;

/** What a forked JVM runs: one configuration, several times. */
final class Fork {
  private static final int WORKERS = 2;

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
    try (BocRuntime runtime =
        BocRuntime.builder()
            .workers(WORKERS)
            .isolation(assignment.configuration().isolation())
            .start()) {
      Fork fork = new Fork(assignment, runtime);
      assignment.repeats().take(fork::measure);
    }
  }

  private Timed measure(boolean warmup) {
    Looks.putUp(runtime);
    return Timed.of(warmup, this::run);
  }

  private int run() {
    int n = assignment.operations();
    boolean right =
        switch (assignment.configuration().kind()) {
          case PING_PONG -> Traffic.pingPong(runtime, n);
          case ONE_WAY -> Traffic.oneWay(runtime, n);
          case BOARD_READ -> Looks.board(runtime, n);
          case MAP_READ -> Looks.map(runtime, n);
          case BOARD_WRITE -> Looks.writes(runtime, n);
          case PUMP -> Pumped.chain(runtime, n);
        };
    if (!right) {
      throw new IllegalStateException(assignment.configuration() + ": something came out wrong");
    }
    return n;
  }
}
