package io.bocj.examples.bench.workload;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import java.util.List;
import java.util.stream.Stream;

/** A thousand cowns in turn, whose behaviors do nothing; the main thread schedules. */
final class Empty implements Workload {
  private static final int COWNS = 1_000;

  private final BocRuntime runtime;
  private final int behaviors;
  private final List<Cown<Integer>> cowns;
  private final Kept<Void> kept = new Kept<>();

  Empty(BocRuntime runtime, int behaviors) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    cowns = Stream.generate(() -> runtime.cown(0)).limit(COWNS).toList();
  }

  @Override
  public void schedule() {
    for (int i = 0; i < behaviors; i++) {
      kept.add(i, runtime.when(cowns.get(i % COWNS)).run(c -> {}));
    }
  }

  @Override
  public boolean isRight() {
    return kept.are(i -> null);
  }
}
