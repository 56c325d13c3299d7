package io.bocj;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Behaviors of one runtime that wait without limit for a message, or for room for one. Each holds
 * up its worker, so they could keep the runtime from being shut down for ever. While somebody tries
 * to, they look now and then whether anything else is left that could end their waiting.
 *
 * <p>Both counts only grow. If {@code left} is the same before and after, all that was counted
 * waited all the time in between. If then nothing more is pending, or there are no more workers, or
 * the others sleep and have nothing to run, nobody else runs: what is pending besides waits for
 * those that wait.
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
    boolean all =
        waiting == runtime.scheduler().pending()
            || (noWorkerRunsBut(waiting) && !runtime.homes().busy());
    return all && left.get() == leftBefore;
  }

  private boolean noWorkerRunsBut(long waiting) {
    return waiting == runtime.workers() || runtime.scheduler().idleBut(waiting);
  }
}
