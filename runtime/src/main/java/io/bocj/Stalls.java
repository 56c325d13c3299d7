package io.bocj;

import io.bocj.scheduler.LedThread;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Behaviors of one runtime that wait without limit for a message, or for room for one. Each holds
 * up its worker or its home, so they could keep the runtime from being shut down for ever. While
 * somebody tries to, they look now and then whether anything else is left that could end their
 * waiting. If nothing is, one of them is told; what it does then the others may have waited for.
 *
 * <p>{@code entered} and {@code left} only grow. If {@code left} is the same before and after, all
 * that was counted waited all the time in between, and took no letter. If then none of them could
 * go on, and nothing else is pending, nobody else runs.
 *
 * <p>If something else is pending, it may be waiting for those that wait. That is believed if
 * nothing is run but by them at two looks with a while in between, and nothing was run meanwhile:
 * so whatever was on its way from hand to hand at the first has arrived. What is pending could also
 * wait for a cown that another runtime holds; so if one of those has anything pending, the while is
 * a longer one.
 */
final class Stalls {
  private static final long NAP_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long SHUTDOWN_NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
  private static final long NEVER = -1;
  private static final long WHILE_NANOS = SHUTDOWN_NAP_NANOS / 2;

  /** How long what another runtime holds is waited for. */
  private static final long LONG_WHILE_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** Those that are up, but for led ones: of these nobody knows whether they are idle. */
  private static final Set<BocRuntime> UP = ConcurrentHashMap.newKeySet();

  private final BocRuntime runtime;

  /** Of each that waits, whether it could go on; there before it is counted. */
  private final Set<BooleanSupplier> waiters = ConcurrentHashMap.newKeySet();

  private final AtomicLong entered = new AtomicLong();
  private final AtomicLong left = new AtomicLong();

  /** How many of those that wait do so at a home; no fewer than were counted. */
  private final AtomicLong atHomes = new AtomicLong();

  /** Written by whoever shuts down, one thread at a time. */
  private volatile boolean shuttingDown;

  /** Who was told and has not left yet. */
  private volatile @Nullable Thread told;

  /** How much had been run at the last look; guarded by this, as what follows. */
  private long doneThen = NEVER;

  /** When it was as much for the first time. */
  private long idleSince;

  /** The same, or when another runtime had something pending, whichever was later. */
  private long aloneSince;

  Stalls(BocRuntime runtime) {
    this.runtime = runtime;
  }

  /** The runtime is up. */
  void open() {
    if (LedThread.conductor() == null) {
      UP.add(runtime);
    }
  }

  /** The runtime has been taken down. */
  void close() {
    UP.remove(runtime);
  }

  synchronized void shuttingDown(boolean now) {
    doneThen = NEVER;
    shuttingDown = now;
  }

  /** In a behavior that is about to wait without limit. */
  void enter(BooleanSupplier couldGoOn, boolean atHome) {
    waiters.add(couldGoOn);
    if (atHome) {
      atHomes.incrementAndGet();
    }
    entered.incrementAndGet();
  }

  /** Before it takes anything. */
  void leave(BooleanSupplier couldGoOn, boolean atHome) {
    left.incrementAndGet();
    waiters.remove(couldGoOn);
    if (atHome) {
      atHomes.decrementAndGet();
    }
    if (told == Thread.currentThread()) {
      told = null;
    }
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
    if (shuttingDown) {
      tellIfNobodyElseRuns();
    }
  }

  private synchronized void tellIfNobodyElseRuns() {
    if (shuttingDown && told == null && nobodyElseRuns()) {
      told = Thread.currentThread();
      doneThen = NEVER; // It may schedule something and wait again.
      throw ClosedRuntimeException.nobodyLeft(runtime.name());
    }
  }

  private boolean nobodyElseRuns() {
    long leftBefore = left.get();
    long waiting = entered.get() - leftBefore;
    return (waiting == runtime.scheduler().pending() || allElseWaits(waiting))
        && waiters.stream().noneMatch(BooleanSupplier::getAsBoolean)
        && left.get() == leftBefore;
  }

  /** The others are asked first: what one of them hands over has arrived here when it is done. */
  private boolean allElseWaits(long waiting) {
    long done = runtime.scheduler().done();
    boolean alone =
        UP.stream().allMatch(other -> other == runtime || other.scheduler().pending() == 0);
    return isIdleBut(waiting, atHomes.get()) && nothingRunForAWhile(done, alone);
  }

  private boolean isIdleBut(long waiting, long atHomes) {
    long atWorkers = waiting - atHomes;
    return (atWorkers == runtime.workers() || runtime.scheduler().idleBut(atWorkers))
        && runtime.homes().idleBut(atHomes);
  }

  private boolean nothingRunForAWhile(long done, boolean alone) {
    long now = System.nanoTime();
    if (done != doneThen) {
      doneThen = done;
      idleSince = now;
      aloneSince = now;
    }
    if (!alone) {
      aloneSince = now;
    }
    return now - aloneSince >= WHILE_NANOS || now - idleSince >= LONG_WHILE_NANOS;
  }
}
