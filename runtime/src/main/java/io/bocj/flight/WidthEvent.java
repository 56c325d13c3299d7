package io.bocj.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * More or fewer workers run from now on: fewer where they are in each other's way, or to try
 * whether they are. On by default; there are some tens a second at most.
 */
@Name("io.bocj.Width")
@Label("Width")
@Category("bocj")
@Description("More or fewer workers run from now on; the others rest")
@StackTrace(false)
public final class WidthEvent extends WorkerEvent {
  @Label("Before")
  @Description("How many workers ran")
  int before;

  @Label("Width")
  @Description("How many workers run from now on")
  int width;

  WidthEvent() {}

  static @Nullable WidthEvent begun() {
    try {
      return new WidthEvent();
    } catch (OutOfMemoryError e) {
      return null;
    }
  }

  /**
   * Records the event.
   *
   * @param onRuntime the runtime's name
   * @param onWorker the number of the worker that found so
   * @param ran how many ran
   * @param run how many run from now on
   */
  public void end(String onRuntime, int onWorker, int ran, int run) {
    before = ran;
    width = run;
    commitOn(onRuntime, onWorker);
  }
}
