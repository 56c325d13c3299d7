package io.bocj.examples.bench.workload;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A thousand cowns in turn, two behaviors in each atomic batch; the main thread schedules. The last
 * one of an odd number is in a batch by itself.
 */
final class Batches implements Workload {
  private static final int COWNS = 1_000;
  private static final int TOGETHER = 2;

  private final BocRuntime runtime;
  private final int behaviors;
  private final List<Cown<Integer>> counters;

  Batches(BocRuntime runtime, int behaviors) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    counters = Stream.generate(() -> runtime.cown(0)).limit(COWNS).toList();
  }

  @Override
  public void schedule() {
    for (int i = 0; i < behaviors; i += TOGETHER) {
      int first = i;
      runtime.batch(() -> batch(first, Math.min(first + TOGETHER, behaviors)));
    }
  }

  private void batch(int from, int to) {
    for (int i = from; i < to; i++) {
      runtime.when(counters.get(i % COWNS)).run(c -> c.set(c.get() + 1));
    }
  }

  @Override
  public boolean isRight() {
    return IntStream.range(0, COWNS)
        .allMatch(i -> counters.get(i).join() == Turns.of(i, COWNS, behaviors));
  }
}
