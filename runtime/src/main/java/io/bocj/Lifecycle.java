package io.bocj;

import io.bocj.scheduler.Conductor;
import io.bocj.scheduler.LedThread;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How a runtime comes to rest, and to its end: it lets nothing in any more once nothing is left,
 * and is then taken down, once, by one of those who shut it down.
 */
final class Lifecycle {
  private enum Life {
    OPEN,
    CLOSING,
    CLOSED
  }

  private final BocRuntime runtime;
  private final ReentrantLock lock = new ReentrantLock();

  /**
   * Whether anything may be scheduled from outside. Read after an atomic count; see {@link
   * BocRuntime#admit}. Closing may fail, and may be {@link #keepOpen called off}; closed is for
   * good.
   */
  private final AtomicReference<Life> life = new AtomicReference<>(Life.OPEN);

  /** Null until taken down; guarded by {@code lock}. */
  private @Nullable RuntimeReport lastReport;

  Lifecycle(BocRuntime runtime) {
    this.runtime = runtime;
  }

  boolean isOpen() {
    return life.get() == Life.OPEN;
  }

  boolean isClosed() {
    return life.get() == Life.CLOSED;
  }

  /**
   * For the default runtime, which nobody holds and so nobody may find closed unless another one
   * can take its place: calls off a closing that is under way.
   *
   * @return false if this is closed for good
   */
  boolean keepOpen() {
    return life.get() == Life.OPEN
        || life.compareAndSet(Life.CLOSING, Life.OPEN)
        || life.get() != Life.CLOSED;
  }

  // ---- verbs ----------------------------------------------------------------------------------

  void quiesce() {
    awaitQuiescence(Deadline.never());
  }

  void quiesce(Duration timeout) throws TimeoutException {
    if (!awaitQuiescence(Deadline.in(timeout))) {
      throw new TimeoutException(
          "runtime " + runtime.name() + " has behaviors left after " + timeout);
    }
  }

  @SuppressWarnings("NullAway") // null only where a deadline has passed
  RuntimeReport shutdown() {
    return shutdown(Deadline.never());
  }

  RuntimeReport shutdown(Duration timeout) throws TimeoutException {
    RuntimeReport report = shutdown(Deadline.in(timeout));
    if (report == null) {
      throw new TimeoutException(
          "runtime " + runtime.name() + " has behaviors left after " + timeout + "; it stays up");
    }
    return report;
  }

  // ---- coming to its end ----------------------------------------------------------------------

  /** Waits and takes down; null if the deadline passes, and the runtime stays up. */
  private @Nullable RuntimeReport shutdown(Deadline deadline) {
    Context.requireOutsideBehaviors("shutdown", "call it where the runtime was started");
    if (!lock(deadline)) {
      return null;
    }
    try {
      runtime.stalls().shuttingDown(true);
      runtime.messaging().wakeAll();
      if (lastReport == null && drain(deadline)) {
        lastReport = runtime.tearDown();
      }
      return lastReport;
    } finally {
      runtime.stalls().shuttingDown(false);
      lock.unlock();
    }
  }

  private boolean lock(Deadline deadline) {
    try {
      Conductor conductor = LedThread.conductor();
      if (conductor != null) {
        conductor.await(() -> !lock.isLocked(), "another shutdown", false);
      }
      return lock.tryLock(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw Deadline.interrupted("another shutdown of runtime " + runtime.name());
    }
  }

  /**
   * Lets nothing in any more once nothing is left; false, and open again, if the deadline passes.
   */
  private boolean drain(Deadline deadline) {
    while (awaitQuiescence(deadline)) {
      if (!life.compareAndSet(Life.OPEN, Life.CLOSING)) {
        return true; // closed before, though taking it down has failed
      }
      boolean drained = false;
      try {
        // Something may have been let in between; what comes now is refused.
        drained = awaitQuiescence(deadline);
      } finally {
        if (!drained) {
          life.set(Life.OPEN);
        }
      }
      if (!drained) {
        return false;
      }
      if (life.compareAndSet(Life.CLOSING, Life.CLOSED)) {
        return true;
      }
    }
    return false;
  }

  private boolean awaitQuiescence(Deadline deadline) {
    Context.requireOutsideBehaviors("waiting for quiescence", "schedule over the result cowns");
    Caller.requireOutsideBatches("waiting for quiescence");
    try {
      return runtime.homes().awaitQuiescence(runtime.scheduler(), deadline);
    } catch (InterruptedException e) {
      throw Deadline.interrupted("runtime " + runtime.name());
    }
  }
}
