package io.bocj;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Behaviors of one runtime that wait without limit for a message, or for room for one. Each holds
 * up its worker, so they could keep the runtime from being shut down for ever. While somebody tries
 * to, they look now and then whether anything else is left that could end their waiting.
 *
 * <p>Both counts only grow. If {@code left} is the same before and after, all that was counted
 * waited all the time in between; and if then nothing more is pending, or there are no more
 * workers, nobody else runs.
 */
final class Stalls {
  private static final long NAP_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long SHUTDOWN_NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final BocRuntime runtime;
  private final AtomicLong entered = new AtomicLong();
  private final AtomicLong left = new AtomicLong();

  /** Written by whoever shuts down, one thread at a time. */
  private volatile boolean shuttingDown;

  Stalls(BocRuntime runtime) {
    this.runtime = runtime;
  }

  void shuttingDown(boolean now) {
    shuttingDown = now;
  }

  /** In a behavior that is about to wait without limit. */
  void enter() {
    entered.incrementAndGet();
  }

  void leave() {
    left.incrementAndGet();
  }

  /** How long to sleep before the next {@link #check}. */
  long nap() {
    return shuttingDown ? SHUTDOWN_NAP_NANOS : NAP_NANOS;
  }

  /**
   * In a behavior that waits.
   *
   * @throws ClosedRuntimeException if it keeps the runtime from being shut down
   */
  void check() {
    if (shuttingDown && nobodyElseRuns()) {
      throw ClosedRuntimeException.nobodyLeft(runtime.name());
    }
  }

  private boolean nobodyElseRuns() {
    long leftBefore = left.get();
    long waiting = entered.get() - leftBefore;
    boolean workers = waiting == runtime.workers() && !runtime.homes().busy();
    boolean all = workers || waiting == runtime.scheduler().pending();
    return all && left.get() == leftBefore;
  }
}
