package io.bocj.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * A worker has taken work from another. Off unless asked for: there may be a million a second, and
 * they have no duration by which to leave out most.
 */
@Name("io.bocj.Steal")
@Label("Steal")
@Category("bocj")
@Description("A worker took work that waited at another one")
@Enabled(false)
@StackTrace(false)
public final class StealEvent extends WorkerEvent {
  @Label("Victim")
  @Description("Number of the worker from which it was taken")
  int victim;

  @Label("Count")
  @Description("How much was taken at once")
  int count;

  StealEvent() {}

  static @Nullable StealEvent begun() {
    try {
      return new StealEvent();
    } catch (OutOfMemoryError e) {
      return null;
    }
  }

  /**
   * Records the event.
   *
   * @param onRuntime the runtime's name
   * @param onWorker the thief's number
   * @param from the victim's number
   * @param taken how much was taken
   */
  public void end(String onRuntime, int onWorker, int from, int taken) {
    victim = from;
    count = taken;
    commitOn(onRuntime, onWorker);
  }
}
