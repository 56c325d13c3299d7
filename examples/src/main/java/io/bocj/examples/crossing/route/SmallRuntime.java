package io.bocj.examples.crossing.route;

import io.bocj.BocRuntime;
import io.bocj.Isolation;
import io.bocj.examples.crossing.gate.Gate;

/** Runtimes of one worker, where which runtime a behavior is for is to say which worker runs it. */
final class SmallRuntime {
  private SmallRuntime() {}

  static BocRuntime start(Isolation isolation) {
    return start(isolation, 1);
  }

  static BocRuntime start(Isolation isolation, int workers) {
    return BocRuntime.builder().workers(workers).isolation(isolation).share(Gate.PACKAGE).start();
  }
}
