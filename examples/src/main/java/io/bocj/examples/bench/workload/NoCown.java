package io.bocj.examples.bench.workload;

import io.bocj.BocRuntime;

/** Behaviors over no cown that do nothing; the main thread schedules. */
final class NoCown implements Workload {
  private final BocRuntime runtime;
  private final int behaviors;
  private final Kept<Void> kept = new Kept<>();

  NoCown(BocRuntime runtime, int behaviors) {
    this.runtime = runtime;
    this.behaviors = behaviors;
  }

  @Override
  public void schedule() {
    for (int i = 0; i < behaviors; i++) {
      kept.add(i, runtime.when().run(() -> {}));
    }
  }

  @Override
  public boolean isRight() {
    return kept.are(i -> null);
  }
}
