package io.bocj.examples.bench.workload;

import static io.bocj.Boc.when;

import io.bocj.Acquired;
import io.bocj.BocRuntime;
import io.bocj.Body1;
import io.bocj.Cown;

/**
 * One cown; a behavior over it schedules 50,000 that count, then itself behind them. So there are
 * never more in flight.
 */
final class LoopBoundedWithin implements Workload {
  private static final int BLOCK = 50_000;

  private final BocRuntime runtime;
  private final int behaviors;
  private final Cown<Integer> counter;

  LoopBoundedWithin(BocRuntime runtime, int behaviors) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    counter = runtime.cown(0);
  }

  @Override
  public void schedule() {
    runtime.when(counter).run(block(counter, behaviors));
  }

  /** Counts as all others do. */
  private static Body1<Acquired<Integer>> block(Cown<Integer> counter, int behaviors) {
    return own -> {
      own.set(own.get() + 1);
      int now = Math.min(BLOCK, behaviors - 1);
      for (int i = 0; i < now; i++) {
        when(counter).run(c -> c.set(c.get() + 1));
      }
      int left = behaviors - 1 - now;
      if (left > 0) {
        when(counter).run(block(counter, left));
      }
    };
  }

  @Override
  public boolean isRight() {
    return counter.join() == behaviors;
  }
}
