package io.bocj.examples.bench.workload;

import io.bocj.BocRuntime;
import io.bocj.Cown;

/** Readers of one cown; the main thread schedules. What a reader read is its result. */
final class Readers implements Workload {
  private static final int VALUE = 1_000_000;

  private final BocRuntime runtime;
  private final int behaviors;
  private final Cown<Integer> value;
  private final Kept<Integer> kept = new Kept<>();

  Readers(BocRuntime runtime, int behaviors) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    value = runtime.cown(VALUE);
  }

  @Override
  public void schedule() {
    for (int i = 0; i < behaviors; i++) {
      kept.add(i, runtime.when(value.read()).call(v -> v.get()));
    }
  }

  @Override
  public boolean isRight() {
    return kept.are(i -> VALUE);
  }
}
