package io.bocj.examples.crossing;

import com.sun.management.OperatingSystemMXBean;
import io.bocj.examples.crossing.route.Route;
import io.bocj.examples.crossing.route.RouteKind;
import io.bocj.examples.crossing.route.Traffic;
import io.bocj.examples.measure.CacheLine;
import io.bocj.examples.measure.Protocol;
import java.lang.management.ManagementFactory;

/**
 * What a forked JVM runs: one payload on one route, several times. A repeat is as many rounds as
 * fill its time; rounds grow until one keeps the processor busy for some milliseconds, so that what
 * it costs to wake and to await the workers does not count.
 */
final class Fork {
  private static final int SMALLEST_ROUND = 64;
  private static final int LARGEST_ROUND = 1 << 14;

  /** Of processor time, since on a busy machine the shortest round takes long. */
  private static final long ENOUGH_NANOS = 10_000_000;

  /** Making a round ready may take longer than the round. */
  private static final int PATIENCE = 5;

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Assignment assignment;
  private final RouteKind kind;
  private final Route route;
  private int round;

  private Fork(Assignment assignment, Route route) {
    this.assignment = assignment;
    this.kind = assignment.pair().route();
    this.route = route;
    round = kind.isFirst() ? 1 : SMALLEST_ROUND;
  }

  /**
   * Runs an assignment.
   *
   * @param args the assignment, as {@link Protocol} writes it
   */
  public static void main(String... args) {
    Assignment assignment = Protocol.assignment(args[0], Assignment.class);
    Pair pair = assignment.pair();
    try (Route route = pair.route().open(pair.payload())) {
      Fork fork = new Fork(assignment, route);
      assignment.repeats().take(fork::measure);
    }
  }

  private Sample measure(boolean warmup) {
    double before = CacheLine.roundTripNanos();
    Traffic start = route.traffic();
    Tally tally = rounds();
    Traffic traffic = route.traffic().minus(start);
    double after = CacheLine.roundTripNanos();
    route.verify();
    return new Sample(
        warmup,
        tally.crossings,
        tally.nanos,
        tally.allocated,
        traffic.bytes(),
        traffic.encoded(),
        traffic.decoded(),
        before,
        after,
        kind.detour(traffic, tally.crossings, tally.rounds));
  }

  /** Sums of the rounds of a repeat. */
  private static final class Tally {
    private long rounds;
    private long crossings;
    private long nanos;
    private long allocated;
  }

  private Tally rounds() {
    Tally tally = new Tally();
    long goal = assignment.millis() * 1_000_000L;
    long begin = System.nanoTime();
    do {
      round(tally);
    } while (tally.nanos < goal && System.nanoTime() - begin < PATIENCE * goal);
    return tally;
  }

  private void round(Tally tally) {
    tally.crossings += route.prepare(round);
    long allocated = Allocation.total();
    long busy = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    route.cross();
    long nanos = System.nanoTime() - start;
    busy = SYSTEM.getProcessCpuTime() - busy;
    tally.allocated += Allocation.total() - allocated;
    tally.nanos += nanos;
    tally.rounds++;
    if (!kind.isFirst() && busy < ENOUGH_NANOS && round < LARGEST_ROUND) {
      round *= 2;
    }
  }
}
