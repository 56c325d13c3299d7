package io.bocj.examples.bench.workload;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * One cown; the main thread schedules in blocks, and waits for an earlier block before each, so
 * that 100,000 behaviors are in flight at most.
 */
final class LoopBounded implements Workload {
  private static final int BLOCK = 10_000;
  private static final int BLOCKS_IN_FLIGHT = 10;

  private final BocRuntime runtime;
  private final int behaviors;
  private final Cown<Integer> counter;

  LoopBounded(BocRuntime runtime, int behaviors) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    counter = runtime.cown(0);
  }

  @Override
  public void schedule() {
    Queue<Cown<Void>> ends = new ArrayDeque<>();
    for (int left = behaviors; left > 0; left -= BLOCK) {
      if (ends.size() == BLOCKS_IN_FLIGHT) {
        ends.remove().join();
      }
      ends.add(block(Math.min(left, BLOCK)));
    }
  }

  /** Gives the result of its last behavior. */
  private Cown<Void> block(int size) {
    for (int i = 1; i < size; i++) {
      next();
    }
    return next();
  }

  private Cown<Void> next() {
    return runtime.when(counter).run(c -> c.set(c.get() + 1));
  }

  @Override
  public boolean isRight() {
    return counter.join() == behaviors;
  }
}
