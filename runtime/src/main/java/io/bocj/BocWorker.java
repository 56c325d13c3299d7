package io.bocj;

import io.bocj.flight.Flight;
import io.bocj.flight.ParkEvent;
import io.bocj.flight.StealEvent;
import io.bocj.flight.WidthEvent;
import io.bocj.scheduler.Counter;
import io.bocj.scheduler.Work;
import io.bocj.scheduler.Worker;
import org.jspecify.annotations.Nullable;

/** A worker of a runtime, and the place where it runs behaviors. */
final class BocWorker extends Worker {
  private final Context context;

  /** Set before the thread starts. */
  private @Nullable BoardView boardView;

  /** Its sleep, if that is recorded; its thread's own. */
  private @Nullable ParkEvent sleep;

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

  @Override
  protected void onSleep() {
    sleep = Flight.park();
  }

  @Override
  protected void onWake() {
    ParkEvent slept = sleep;
    if (slept != null) {
      sleep = null;
      slept.end(context.runtime().name(), index());
    }
  }

  @Override
  protected void onStolen(Worker victim, int count) {
    StealEvent event = Flight.steal();
    if (event != null) {
      event.end(context.runtime().name(), index(), victim.index(), count);
    }
  }

  @Override
  protected void onWidth(int before, int width) {
    WidthEvent event = Flight.width();
    if (event != null) {
      event.end(context.runtime().name(), index(), before, width);
    }
  }

  WorkerStats stats() {
    Crossings crossings = context.crossings();
    long observed = crossings.observed();
    return new WorkerStats(
        index(),
        Math.max(0, counter(Counter.EXECUTED) - observed),
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
        crossings.cached(),
        observed);
  }
}
