package io.bocj.examples.bench.workload;

import static io.bocj.Boc.when;

import io.bocj.Acquired;
import io.bocj.BocRuntime;
import io.bocj.Body1;
import io.bocj.Cown;

/** One cown; each behavior schedules the next. */
final class Recursive implements Workload {
  private final BocRuntime runtime;
  private final int behaviors;
  private final Cown<Integer> counter;

  Recursive(BocRuntime runtime, int behaviors) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    counter = runtime.cown(0);
  }

  @Override
  public void schedule() {
    runtime.when(counter).run(countTo(behaviors, counter));
  }

  private static Body1<Acquired<Integer>> countTo(int goal, Cown<Integer> counter) {
    return c -> {
      int count = c.get() + 1;
      c.set(count);
      if (count < goal) {
        when(counter).run(countTo(goal, counter));
      }
    };
  }

  @Override
  public boolean isRight() {
    return counter.join() == behaviors;
  }
}
