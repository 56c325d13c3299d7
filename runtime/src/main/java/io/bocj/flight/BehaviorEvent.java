package io.bocj.flight;

import java.util.function.Supplier;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * A behavior has run. Off unless asked for, since two looks at the clock are of the order of a
 * small behavior; the stack is that of a worker's loop and says nothing.
 */
@Name("io.bocj.Behavior")
@Label("Behavior")
@Category("bocj")
@Description("A behavior: its body, and making ready what it hands on")
@Enabled(false)
@Threshold("1 ms")
@StackTrace(false)
public final class BehaviorEvent extends WorkerEvent {
  @Label("Behavior")
  @Description("The body: the class and method in which it stands")
  @Nullable String behavior;

  @Label("Cowns")
  @Description("How many cowns it held")
  int cowns;

  @Label("Failed")
  @Description("Whether it threw, or something could not cross")
  boolean failed;

  BehaviorEvent() {}

  static @Nullable BehaviorEvent begun() {
    try {
      BehaviorEvent event = new BehaviorEvent();
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
   * @param description says what the body is; asked only if that is recorded
   * @param held how many cowns it held
   * @param hasFailed whether its result cown reports a failure
   */
  public void end(
      String onRuntime, int onWorker, Supplier<String> description, int held, boolean hasFailed) {
    if (isWanted()) {
      behavior = description.get();
      cowns = held;
      failed = hasFailed;
      commitOn(onRuntime, onWorker);
    }
  }
}
