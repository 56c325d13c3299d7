package io.bocj.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/** A worker has slept. On by default, with the threshold of the JDK's own {@code ThreadPark}. */
@Name("io.bocj.Park")
@Label("Park")
@Category("bocj")
@Description("A worker slept for want of work")
@Threshold("20 ms")
@StackTrace(false)
public final class ParkEvent extends WorkerEvent {
  ParkEvent() {}

  static @Nullable ParkEvent begun() {
    try {
      ParkEvent event = new ParkEvent();
      event.begin();
      return event;
    } catch (OutOfMemoryError e) {
      return null;
    }
  }

  /**
   * Ends the event, and records it unless it was too short.
   *
   * @param onRuntime the runtime's name
   * @param onWorker the worker's number
   */
  public void end(String onRuntime, int onWorker) {
    if (isWanted()) {
      commitOn(onRuntime, onWorker);
    }
  }
}
