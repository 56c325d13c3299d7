package io.bocj.examples.bench.workload;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A thousand cowns in turn; the main thread schedules. */
final class Distinct implements Workload {
  private static final int COWNS = 1_000;

  private final BocRuntime runtime;
  private final int behaviors;
  private final List<Cown<Integer>> counters;

  Distinct(BocRuntime runtime, int behaviors) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    counters = Stream.generate(() -> runtime.cown(0)).limit(COWNS).toList();
  }

  @Override
  public void schedule() {
    for (int i = 0; i < behaviors; i++) {
      runtime.when(counters.get(i % COWNS)).run(c -> c.set(c.get() + 1));
    }
  }

  @Override
  public boolean isRight() {
    return IntStream.range(0, COWNS)
        .allMatch(i -> counters.get(i).join() == Turns.of(i, COWNS, behaviors));
  }
}
