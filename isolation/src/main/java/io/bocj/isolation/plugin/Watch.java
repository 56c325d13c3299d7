package io.bocj.isolation.plugin;

import io.bocj.isolation.guard.Gauge;
import io.bocj.isolation.guard.Halt.Budget;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits on a worker while a plugin's thread works, and looks after what the plugin's code cannot
 * count itself: the time, and what libraries allocate. Who does not stop when told is given up.
 */
final class Watch {
  private static final int SPINS = 500;
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  /** How long a call of a library may go on after its behavior has been stopped. */
  private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** How long at most, on a machine so busy that the thread does not get to run. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** What the JVM counts is more than what is charged: strings, lambdas, boxes, loaded classes. */
  private static final long SLACK = 16L << 20;

  private final Space space;
  private final Gauge gauge;
  private final long deadline;
  private final long heap;
  private String why = "";

  Watch(Space space, Gauge gauge, long deadline, long heap) {
    this.space = space;
    this.gauge = gauge;
    this.deadline = deadline;
    this.heap = heap;
  }

  /** More about how it ended, for messages. */
  String why() {
    return why;
  }

  /**
   * Runs something on the plugin's thread.
   *
   * @return false if it has been given up
   */
  boolean run(Runnable work) {
    Guest.Errand errand = space.send(work);
    for (int i = 0; i < SPINS && !errand.done(); i++) {
      Thread.onSpinWait();
    }
    return errand.done() || await(errand);
  }

  private boolean await(Guest.Errand errand) {
    Thread thread = space.thread();
    long start = System.nanoTime();
    long allocated = Usage.allocated(thread);
    while (!errand.done() && gauge.stopped() == null) {
      park();
      if (System.nanoTime() - start > deadline) {
        gauge.stop(Budget.DEADLINE);
      } else if (Usage.allocated(thread) - allocated - SLACK > 2 * Math.min(heap, 1L << 60)) {
        gauge.stop(Budget.ALLOCATION);
        why = "; a library has allocated it";
      }
    }
    return errand.done() || awaitEnd(errand, thread);
  }

  /** After it has been told to stop. */
  private boolean awaitEnd(Guest.Errand errand, Thread thread) {
    long start = System.nanoTime();
    long cpu = Usage.cpuNanos(thread);
    while (!errand.done()) {
      gauge.stop(Budget.DEADLINE); // the first reason counts; the rest repeats it
      park();
      long waited = System.nanoTime() - start;
      boolean had =
          Usage.cpuNanos(thread) - cpu > GRACE_NANOS / 4
              || thread.getState() != Thread.State.RUNNABLE;
      if (!errand.done() && (waited > PATIENCE_NANOS || (waited > GRACE_NANOS && had))) {
        why = "; its thread did not stop, and was given up";
        return false;
      }
    }
    return true;
  }

  private void park() {
    LockSupport.parkNanos(this, LOOK_NANOS);
    // Else nothing would wait any more; the runtime clears it after each body anyway.
    Thread.interrupted();
  }
}
