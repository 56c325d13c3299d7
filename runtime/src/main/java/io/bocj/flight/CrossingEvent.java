package io.bocj.flight;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * A value was encoded or decoded. Off unless asked for, as small values cross in less time than it
 * takes to look at the clock. The stack shows which line of a body asked for a value.
 */
@Name("io.bocj.Crossing")
@Label("Crossing")
@Category("bocj")
@Description("A value left a worker's interpreter, or came into it")
@Enabled(false)
@Threshold("1 ms")
public final class CrossingEvent extends WorkerEvent {
  @Label("Direction")
  @Description("export: it was encoded; import: it was decoded")
  @Nullable String direction;

  @Label("Lane")
  @Description(
      "copy: all of it was copied; move: it has storages that changed hands; take over: its arrays"
          + " are those that were copied when it was encoded")
  @Nullable String lane;

  @Label("Bytes")
  @Description("Its size at rest, as in WorkerStats")
  @DataAmount
  long bytes;

  @Label("Value Class")
  @Description("Class of the value")
  @Nullable Class<?> valueClass;

  CrossingEvent() {}

  static @Nullable CrossingEvent begun() {
    try {
      CrossingEvent event = new CrossingEvent();
      event.begin();
      return event;
    } catch (OutOfMemoryError e) {
      return null;
    }
  }

  /**
   * The value has left: ends the event, and records it unless it was too short.
   *
   * @param onRuntime the runtime's name
   * @param onWorker the worker's number
   * @param value the value
   * @param size how many bytes it has at rest
   * @param how how it has crossed
   */
  public void exported(
      String onRuntime, int onWorker, @Nullable Object value, long size, Lane how) {
    if (isWanted()) {
      direction = "export";
      describe(value, size, how);
      commitOn(onRuntime, onWorker);
    }
  }

  /**
   * The value has come: ends the event, and records it unless it was too short.
   *
   * @param onRuntime the runtime's name
   * @param onWorker the worker's number
   * @param value the value
   * @param size how many bytes it has at rest
   * @param how how it has crossed
   */
  public void imported(
      String onRuntime, int onWorker, @Nullable Object value, long size, Lane how) {
    if (isWanted()) {
      direction = "import";
      describe(value, size, how);
      commitOn(onRuntime, onWorker);
    }
  }

  private void describe(@Nullable Object value, long size, Lane how) {
    lane = how.label;
    bytes = size;
    valueClass = value == null ? null : value.getClass();
  }
}
