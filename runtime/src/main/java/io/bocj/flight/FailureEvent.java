package io.bocj.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * A behavior has failed. On by default, since failures are few. The stack is that of the worker
 * that concludes the behavior and says nothing; where it was thrown, the exception knows.
 */
@Name("io.bocj.Failure")
@Label("Failure")
@Category("bocj")
@Description("A body threw, or something could not cross; the result cown reports it")
@StackTrace(false)
public final class FailureEvent extends WorkerEvent {
  @Label("Behavior")
  @Description("The body: the class and method in which it stands")
  @Nullable String behavior;

  @Label("Thrown Class")
  @Description("Class of what was thrown")
  @Nullable Class<?> thrownClass;

  @Label("Message")
  @Description("Message of what was thrown")
  @Nullable String message;

  FailureEvent() {}

  static @Nullable FailureEvent begun() {
    try {
      return new FailureEvent();
    } catch (OutOfMemoryError e) {
      return null;
    }
  }

  /**
   * Records the event.
   *
   * @param onRuntime the runtime's name
   * @param onWorker the worker's number
   * @param description says what the body is
   * @param thrown what was thrown
   */
  public void end(String onRuntime, int onWorker, String description, Throwable thrown) {
    behavior = description;
    thrownClass = thrown.getClass();
    message = messageOf(thrown);
    commitOn(onRuntime, onWorker);
  }

  /** Code of the user, which may fail itself. */
  private static @Nullable String messageOf(Throwable thrown) {
    try {
      return thrown.getMessage();
    } catch (Throwable e) {
      return null;
    }
  }
}
