package io.bocj.examples.crossing.route;

import io.bocj.BocRuntime;
import io.bocj.Isolation;
import io.bocj.WorkerStats;
import io.bocj.examples.crossing.gate.Gate;

/** Runtimes of one worker, so that which runtime a behavior is for says which worker runs it. */
final class SmallRuntime {
  private SmallRuntime() {}

  static BocRuntime start(Isolation isolation) {
    return BocRuntime.builder().workers(1).isolation(isolation).share(Gate.PACKAGE).start();
  }

  static long executed(BocRuntime runtime) {
    return runtime.report().workers().stream().mapToLong(WorkerStats::executed).sum();
  }
}
