package io.bocj.isolation.plugin;

import io.bocj.isolation.guard.Desk;
import io.bocj.isolation.guard.Gauge;
import io.bocj.isolation.guard.Halt;
import io.bocj.isolation.guard.Halt.Budget;
import org.jspecify.annotations.Nullable;

/** One behavior's work, on the plugin's thread. The worker looks at it when it is done. */
final class Visit implements Runnable {
  /** Bytes of frames; the thread's stack is far larger, for the libraries' frames between. */
  private static final int STACK = 1 << 20;

  private final Code code;
  private final Space space;
  private final Task task;
  private final Arguments arguments;
  private final @Nullable Desk desk;
  private @Nullable Object result;
  private @Nullable Throwable failure;
  private boolean complete;
  private String why = "";

  Visit(Code code, Space space, Task task, Arguments arguments, @Nullable Desk desk) {
    this.code = code;
    this.space = space;
    this.task = task;
    this.arguments = arguments;
    this.desk = desk;
  }

  @Nullable Object result() {
    return result;
  }

  /** Why nothing has come out; null if all has. */
  @Nullable Throwable failure() {
    return failure != null || complete
        ? failure
        : new IllegalStateException(
            task.className() + " failed, and no memory was left to say how");
  }

  /** More about how it ended, for messages. */
  String why() {
    return why;
  }

  @Override
  public void run() {
    Thread self = Thread.currentThread();
    ClassLoader before = self.getContextClassLoader();
    self.setContextClassLoader(space.loader());
    try {
      work();
    } catch (Throwable e) {
      failed(e);
    } finally {
      self.setContextClassLoader(before);
    }
  }

  private void work() throws Exception {
    Gauge gauge = space.gauge();
    if (gauge != null && desk != null) {
      gauge.begin(task.fuel(), task.heap(), STACK, desk);
    }
    Object value = task.shape().call(task.body(space), arguments.values());
    Data out = new Data(code::isContract);
    result = out.copy(value, "the result of " + task.className());
    arguments.leave(out);
    complete = true;
  }

  private void failed(Throwable thrown) {
    Gauge gauge = space.gauge();
    if (gauge != null && thrown instanceof VirtualMachineError) {
      why = "; the JVM has run out of it";
      gauge.stop(thrown instanceof OutOfMemoryError ? Budget.ALLOCATION : Budget.STACK);
    }
    if (thrown instanceof Halt) {
      failure = thrown;
      return;
    }
    try {
      failure = Thrown.leaving(thrown, code::isContract);
    } catch (Throwable e) {
      // The plugin's own getMessage, say.
      failure = new IllegalStateException(thrown.getClass().getName() + ", which cannot be read");
    }
  }
}
