package io.bocj;

import io.bocj.scheduler.Counter;
import io.bocj.scheduler.Work;
import io.bocj.scheduler.Worker;
import org.jspecify.annotations.Nullable;

/** A worker of a runtime, and the place where it runs behaviors. */
final class BocWorker extends Worker {
  private final Context context;

  /** Set before the thread starts. */
  private @Nullable BoardView boardView;

  BocWorker(int index, Context context) {
    super(index);
    this.context = context;
  }

  Context context() {
    return context;
  }

  void boardView(BoardView view) {
    boardView = view;
  }

  @Nullable BoardView boardView() {
    return boardView;
  }

  @Override
  protected void onStart() {
    context.enter();
  }

  @Override
  protected void onStop() {
    context.leave();
  }

  @Override
  protected void onEscaped(Work work, Throwable thrown) {
    Thread self = Thread.currentThread();
    self.getUncaughtExceptionHandler().uncaughtException(self, thrown);
  }

  WorkerStats stats() {
    Crossings crossings = context.crossings();
    return new WorkerStats(
        index(),
        Math.max(0, counter(Counter.EXECUTED) - crossings.observed()),
        counter(Counter.PUSHED_LOCAL),
        counter(Counter.PUSHED_REMOTE),
        counter(Counter.STOLEN),
        counter(Counter.STEAL_ATTEMPTS),
        counter(Counter.PARKED),
        crossings.resident(),
        crossings.exported(),
        crossings.imported(),
        crossings.bytesOut(),
        crossings.bytesIn(),
        crossings.cached());
  }
}
