package io.bocj;

import io.bocj.scheduler.Conductor;
import io.bocj.scheduler.LedThread;
import io.bocj.scheduler.Scheduling;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where the behaviors of one runtime run that ask for pinned cowns: the queue of those to be
 * pumped, and those that executors have been given.
 */
final class Homes {
  private final BocRuntime runtime;
  private final StarvationWatch watch;

  /** Who led when the runtime was made: his threads alone may pump. */
  private final @Nullable Conductor conductor = LedThread.conductor();

  private final PumpQueue<PinnedBehavior> ready = Pumping.newQueue();

  /** What executors have been given and have not begun. */
  private final Set<PinnedBehavior> dispatched = ConcurrentHashMap.newKeySet();

  private final Queue<Context> places = new ConcurrentLinkedQueue<>();
  private final Queue<Context> idle = new ConcurrentLinkedQueue<>();
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();

  Homes(BocRuntime runtime, StarvationLimit limit) {
    this.runtime = runtime;
    this.watch = new StarvationWatch(this, runtime.name(), limit);
  }

  /** A home in words. */
  static String describe(@Nullable Executor home) {
    return home == null ? "where pump(..) is called" : "in " + home;
  }

  // ---- scheduling -----------------------------------------------------------------------------

  /** Before anything is scheduled for a home; fails where that cannot run there. */
  void use(@Nullable Executor home) {
    if (home == null) {
      Pumping.register(this);
    } else if (conductor != null) {
      throw new IllegalStateException(
          "a cown at home in an executor cannot be led by a seed, whose threads do not wait for"
              + " others: use PinnedCown.of(value) in this test, and pump");
    }
  }

  /** A behavior is ready that is at home where it is pumped. */
  void pumped(PinnedBehavior behavior) {
    if (ready.add(behavior)) {
      watch();
    }
  }

  /** A behavior is ready, and its executor is about to be told. */
  void dispatched(PinnedBehavior behavior) {
    dispatched.add(behavior);
    watch();
  }

  private void watch() {
    if (conductor == null) {
      watch.begin();
    }
  }

  /** A behavior that nobody else runs is to fail. */
  void refused(PinnedBehavior behavior) {
    runtime.scheduler().submit(behavior);
    dispatched.remove(behavior);
  }

  // ---- running --------------------------------------------------------------------------------

  /** Whether this thread would find something to pump. */
  boolean pumpable() {
    return ready.isPumpable() && LedThread.conductor() == conductor;
  }

  static void requireMayPump() {
    HomeSession session = HomeSession.current();
    if (session != null || Context.current() != null) {
      throw new IllegalStateException(
          session != null
              ? "pump(..) within a pinned behavior: what is ready is run when this one has ended"
              : "pump(..) in a behavior on a worker, which is no home: return from it, and pump on a"
                  + " thread outside");
    }
    Caller.requireOutsideBatches("pump(..)");
  }

  PumpResult pump(PumpOptions options) {
    requireMayPump();
    Deadline deadline =
        options.deadline() == null ? Deadline.never() : Deadline.in(options.deadline());
    return pump(deadline, options.maxBehaviors(), options.raiseOnError());
  }

  /** Waits until all behaviors of the runtime have ended, and pumps meanwhile. */
  boolean awaitQuiescence(Scheduling scheduler, Deadline deadline) throws InterruptedException {
    Pumping.enroll();
    try {
      while (!scheduler.awaitQuiescence(deadline.nanoTime(), this::pumpable)) {
        if (deadline.passed() || (conductor != null && !pumpable())) {
          return false;
        }
        pump(deadline, Integer.MAX_VALUE, false);
      }
      return true;
    } finally {
      Pumping.leave();
    }
  }

  /**
   * Runs ready behaviors on this thread, unless another one pumps.
   *
   * @throws BehaviorException if one fails, and that is asked for
   */
  PumpResult pump(Deadline deadline, int most, boolean raiseOnError) {
    if (!ready.begin()) {
      return PumpResult.NOTHING;
    }
    Pump pump = new Pump(this, deadline, most, raiseOnError);
    try (HomeSession session = HomeSession.open(this)) {
      pump.run(session);
    } finally {
      if (ready.end()) {
        watch();
      }
    }
    return pump.result(runtime.application());
  }

  boolean nothingReady() {
    return ready.isEmpty();
  }

  /** The next behavior to be pumped, claimed; null if there is none. */
  @Nullable PinnedBehavior next() {
    if (conductor != null) {
      conductor.pause("runs a pinned behavior");
    }
    // Before it is taken, so that whoever asks what is idle sees it at any time.
    begun.incrementAndGet();
    PinnedBehavior behavior = ready.next();
    if (behavior != null && behavior.claim()) {
      return behavior;
    }
    begun.decrementAndGet();
    return null;
  }

  /** On a thread of its executor. */
  void runOne(PinnedBehavior behavior) {
    HomeSession session;
    try {
      session = HomeSession.open(this);
    } catch (Throwable e) {
      behavior.refuse(e); // Out of memory, say.
      return;
    }
    try (session) {
      if (behavior.claim()) {
        begun.incrementAndGet();
        dispatched.remove(behavior);
        session.run(behavior);
      }
    }
  }

  /** Whether this thread runs a behavior of the runtime at one of its homes. */
  boolean runsHere() {
    Context place = HomeSession.currentPlace();
    return place != null && place.runtime() == runtime && place.running() != null;
  }

  /** A behavior has handed its cowns on. */
  void ended(PinnedBehavior behavior) {
    ended.incrementAndGet();
    runtime.scheduler().countDone();
    runtime.scheduler().withdraw(behavior);
  }

  // ---- places ---------------------------------------------------------------------------------

  Context borrow() {
    Context place = idle.poll();
    if (place == null) {
      place = Context.atHome(runtime, new Crossings(runtime.name(), Context.NO_WORKER));
      places.add(place);
    }
    return place;
  }

  void giveBack(Context place) {
    idle.add(place);
  }

  /** Looks without being synchronized. */
  @Nullable Thread threadRunning(Behavior behavior) {
    for (Context place : places) {
      if (place.running() == behavior) {
        return place.thread();
      }
    }
    return null;
  }

  // ---- looking on -----------------------------------------------------------------------------

  /** Whether nothing is ready or runs at a home but so many; may be out of date at once. */
  boolean idleBut(long heldUp) {
    long endedBefore = ended.get();
    return !waiting() && begun.get() - endedBefore == heldUp;
  }

  /** The behavior that has waited longest for somebody to pump; null if somebody does. */
  @Nullable PinnedBehavior oldestToPump() {
    return ready.oldest();
  }

  /** Whether something waits for a home. */
  boolean waiting() {
    return !ready.isEmpty() || !dispatched.isEmpty();
  }

  /** What executors have not begun. */
  Set<PinnedBehavior> dispatched() {
    return dispatched;
  }

  HomeStats stats() {
    HomeStats stats = new HomeStats(begun.get(), 0, 0, 0, 0);
    for (Context place : places) {
      stats = stats.plus(place.crossings());
    }
    return stats;
  }

  /** Nothing is left to be run. */
  void close() {
    Pumping.unregister(this);
    places.forEach(Context::closeAtHome);
    idle.clear();
  }
}
