package io.bocj.scheduler;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Workers without work: they search for a while, then sleep, and are woken without a wake-up being
 * lost.
 *
 * <p>Searchers and sleepers are counted. Who submits work from outside pushes it, then reads the
 * counts, and wakes a sleeper if nobody searches. Who stops searching first takes itself off the
 * count of searchers and then looks everywhere once more. Both orders are of sequentially
 * consistent operations, so either the submitter sees no searcher, or the searcher sees the work. A
 * searcher that has found work and was the last one wakes another, so that a burst wakes as many as
 * it needs, one after the other. (The scheme is that of Go's scheduler.)
 *
 * <p>Work submitted by a worker does without the fence: if the wake-up is missed the worker itself
 * will run it. So that such work does not wait behind a long behavior, one of the sleepers is the
 * <em>watcher</em> while anybody runs: it sleeps with a time limit and looks round in between, at
 * intervals that grow from {@link #SHORTEST_WATCH_NANOS} to {@link #LONGEST_WATCH_NANOS}. It also
 * takes the deferred work of a worker that has finished nothing since the last look, which nobody
 * else does: a worker that gets on will run it sooner itself. When all sleep, all sleep without a
 * limit.
 *
 * <p>Where {@link HillClimbing} has found that fewer workers run more, the others rest: they sleep
 * here, and find nothing. What one has left in its queue others take over; since they may sleep by
 * then, it looks whether there is something when it lies down, as whoever pushes does. A watcher
 * has all run again when one of them is {@linkplain #STUCK_LOOKS stuck}.
 */
final class Idlers {
  private static final int SPINS = 200;
  private static final int YIELDS = 4;

  static final long SHORTEST_WATCH_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
  static final long LONGEST_WATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  /** The longest interval of a watcher that rests. */
  static final long RESTING_WATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /**
   * At how many of its looks in a row somebody has to have finished nothing for all to run again:
   * it may as well be off its core for a moment.
   */
  static final int STUCK_LOOKS = 3;

  private final Scheduler scheduler;
  private final AtomicInteger searching = new AtomicInteger();
  private final AtomicInteger sleeping = new AtomicInteger();
  private final AtomicReference<@Nullable Worker> watcher = new AtomicReference<>();

  Idlers(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** How many count as searching; for tests. */
  int searching() {
    return searching.get();
  }

  /** How many count as asleep; for tests. */
  int sleeping() {
    return sleeping.get();
  }

  // ---- waking ---------------------------------------------------------------------------------

  /** After work was pushed from outside, by an operation that orders it before this. */
  void wakeForPushed() {
    if (sleeping.get() != 0 && searching.get() == 0) {
      wakeOne();
    }
  }

  /** After a worker put work where others may steal it. */
  void wakeForStealing() {
    if (sleeping.getOpaque() != 0 && searching.getOpaque() == 0) {
      wakeOne();
    }
  }

  void wakeAll() {
    for (Worker worker : scheduler.workers()) {
      wake(worker);
    }
  }

  private void wakeOne() {
    wakeFirst(scheduler.width());
  }

  /** The first sleeper of so many workers. */
  private void wakeFirst(int n) {
    Worker[] all = scheduler.workers();
    for (int i = 0; i < n; i++) {
      if (all[i].asleep() && wake(all[i])) {
        return;
      }
    }
  }

  private boolean wake(Worker worker) {
    boolean woken = countAwake(worker);
    if (woken) {
      LockSupport.unpark(worker.thread());
    }
    return woken;
  }

  /**
   * Counts a sleeper as a searcher, so that nobody wakes another for the same; false if somebody
   * else has. It goes on only when it is counted: fewer searchers than none, or more sleepers than
   * workers, would mislead those who count.
   */
  private boolean countAwake(Worker worker) {
    if (!worker.sleep().beginWaking()) {
      return false;
    }
    searching.incrementAndGet();
    sleeping.decrementAndGet();
    worker.sleep().completeWaking();
    return true;
  }

  // ---- waiting, on the worker's thread ---------------------------------------------------------

  /** Waits for work; null when the scheduler stops. */
  @Nullable Work await(Worker worker) {
    beginSearching();
    Work found = search(worker);
    while (found == null && !scheduler.stopping()) {
      found = sleep(worker);
      if (found == null) {
        found = search(worker);
      }
    }
    if (found == null) {
      // Work pushed before the scheduler was stopped may have come behind the last look.
      found = worker.find();
    }
    stopSearching();
    return found;
  }

  private @Nullable Work search(Worker worker) {
    for (int i = 0; i < SPINS + YIELDS; i++) {
      Work found = worker.find();
      if (found != null || scheduler.stopping()) {
        return found;
      }
      if (i < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
    return null;
  }

  void beginSearching() {
    searching.incrementAndGet();
  }

  private void stopSearching() {
    boolean last = searching.decrementAndGet() == 0;
    if (last && sleeping.get() != 0) {
      if (watcher.get() == null) {
        wakeFirst(scheduler.workers().length); // one that rests may watch, too
      } else if (scheduler.anyStealable()) {
        wakeOne();
      }
    }
  }

  /** Sleeps until woken, or returns what the watcher found; either way a searcher again. */
  private @Nullable Work sleep(Worker worker) {
    worker.onSleep();
    Work found = lieDown(worker);
    while (found == null && worker.asleep() && !scheduler.stopping()) {
      found = watchOrPark(worker);
    }
    if (!countAwake(worker)) {
      worker.sleep().awaitAwake();
    }
    worker.sleep().looks(false);
    worker.onWake();
    return found;
  }

  /** All that comes before parking: from now on it may be woken, and nothing pushed is missed. */
  @Nullable Work lieDown(Worker worker) {
    worker.count(Counter.PARKED);
    worker.sleep().fallAsleep();
    sleeping.incrementAndGet();
    searching.decrementAndGet();
    scheduler.quiescence().workerIdle();
    return lookRound(worker);
  }

  /** Looks everywhere once more. What is found is kept even if somebody wakes this worker now. */
  private @Nullable Work lookRound(Worker worker) {
    if (!scheduler.anyStealable()) {
      return null;
    }
    worker.sleep().looks(true);
    Work found = worker.find();
    if (found == null) {
      worker.sleep().looks(false);
      if (scheduler.rests(worker)) {
        wakeForPushed();
      }
    }
    return found;
  }

  private @Nullable Work watchOrPark(Worker worker) {
    if (allSleep() || !watcher.compareAndSet(null, worker)) {
      LockSupport.park(this);
      return null;
    }
    Work found = watch(worker);
    watcher.set(null);
    // Who stopped searching before that relied on the watcher, so it must see who runs by now.
    if (found == null && worker.asleep() && allSleep() && !scheduler.stopping()) {
      LockSupport.park(this);
    }
    return found;
  }

  /** Looks round until something is found, or the worker is woken, or all sleep. */
  private @Nullable Work watch(Worker worker) {
    Progress progress = new Progress(scheduler.workers());
    long nanos = SHORTEST_WATCH_NANOS;
    Work found = null;
    while (found == null && worker.asleep() && !allSleep() && !scheduler.stopping()) {
      LockSupport.parkNanos(this, nanos);
      nanos = Math.min(2 * nanos, longestWatch(worker));
      int stuckFor = progress.look();
      reconsiderWidth(worker, stuckFor);
      found = lookRound(worker);
      if (found == null && stuckFor > 0 && !scheduler.rests(worker)) {
        found = takeFromStuck(worker, progress);
      }
    }
    return found;
  }

  private long longestWatch(Worker worker) {
    return scheduler.rests(worker) ? RESTING_WATCH_NANOS : LONGEST_WATCH_NANOS;
  }

  private void reconsiderWidth(Worker watching, int stuckFor) {
    if (stuckFor >= STUCK_LOOKS) {
      scheduler.widen(watching);
    } else {
      scheduler.reconsiderWidth(watching);
    }
  }

  private @Nullable Work takeFromStuck(Worker thief, Progress progress) {
    thief.sleep().looks(true);
    for (Worker victim : scheduler.workers()) {
      Work work = progress.stuck(victim) ? victim.takeDeferred() : null;
      if (work != null) {
        thief.count(Counter.STEAL_ATTEMPTS);
        thief.count(Counter.STOLEN);
        thief.onStolen(victim, 1);
        return work;
      }
    }
    thief.sleep().looks(false);
    return null;
  }

  private boolean allSleep() {
    return allSleepBut(0);
  }

  /** Whether so many workers do not count as asleep. */
  boolean allSleepBut(long awake) {
    return sleeping.get() == scheduler.workers().length - awake;
  }
}
