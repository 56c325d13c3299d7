package io.bocj.examples.bench.workload;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import java.util.ArrayList;
import java.util.List;

/**
 * Readers of one cown; the main thread schedules. What a reader read is its result; one result in a
 * thousand is kept to be looked at.
 */
final class Readers implements Workload {
  private static final int VALUE = 1_000_000;
  private static final int KEPT = 1_000;

  private final BocRuntime runtime;
  private final int behaviors;
  private final Cown<Integer> value;
  private final List<Cown<Integer>> kept = new ArrayList<>();

  Readers(BocRuntime runtime, int behaviors) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    value = runtime.cown(VALUE);
  }

  @Override
  public void schedule() {
    for (int i = 0; i < behaviors; i++) {
      Cown<Integer> result = runtime.when(value.read()).call(v -> v.get());
      if (i % KEPT == 0) {
        kept.add(result);
      }
    }
  }

  @Override
  public boolean isRight() {
    return !kept.isEmpty() && kept.stream().allMatch(result -> result.join() == VALUE);
  }
}
