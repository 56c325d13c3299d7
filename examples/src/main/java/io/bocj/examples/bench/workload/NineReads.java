package io.bocj.examples.bench.workload;

import io.bocj.BocRuntime;
import io.bocj.Cown;

/**
 * Nine readers of one cown, then a writer, and so on; the main thread schedules. Writers count, so
 * what a reader reads tells whether it ran in its turn.
 */
final class NineReads implements Workload {
  private static final int PERIOD = 10;

  private final BocRuntime runtime;
  private final int behaviors;
  private final Cown<Integer> counter;
  private final Kept<Integer> kept = new Kept<>();

  NineReads(BocRuntime runtime, int behaviors) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    counter = runtime.cown(0);
  }

  @Override
  public void schedule() {
    for (int i = 0; i < behaviors; i++) {
      if (i % PERIOD == PERIOD - 1) {
        runtime.when(counter).run(c -> c.set(c.get() + 1));
      } else {
        kept.add(i, runtime.when(counter.read()).call(c -> c.get()));
      }
    }
  }

  @Override
  public boolean isRight() {
    return counter.join() == behaviors / PERIOD && kept.are(i -> i / PERIOD);
  }
}
