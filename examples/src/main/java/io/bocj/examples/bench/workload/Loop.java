package io.bocj.examples.bench.workload;

import io.bocj.BocRuntime;
import io.bocj.Cown;

/** One cown; the main thread schedules all behaviors in a loop. */
final class Loop implements Workload {
  private final BocRuntime runtime;
  private final int behaviors;
  private final Cown<Integer> counter;

  Loop(BocRuntime runtime, int behaviors) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    counter = runtime.cown(0);
  }

  @Override
  public void schedule() {
    for (int i = 0; i < behaviors; i++) {
      runtime.when(counter).run(c -> c.set(c.get() + 1));
    }
  }

  @Override
  public boolean isRight() {
    return counter.join() == behaviors;
  }
}
