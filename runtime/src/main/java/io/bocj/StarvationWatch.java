package io.bocj;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Looks now and then, as long as behaviors wait for a home, whether one has waited too long, and
 * tells once, until that one has been begun. What an executor has dropped by ending is failed. The
 * JDK's timer wakes it, so there is no thread for it.
 */
final class StarvationWatch implements Runnable {
  private static final long LONGEST_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Homes homes;
  private final String runtime;
  private final StarvationLimit limit;
  private final Executor timer;

  /** Whether a look is due some day. */
  private final AtomicBoolean begun = new AtomicBoolean();

  /** Of whom has been told, by home. The timer's. */
  private final IdentityHashMap<Object, PinnedBehavior> told = new IdentityHashMap<>();

  StarvationWatch(Homes homes, String runtime, StarvationLimit limit) {
    this.homes = homes;
    this.runtime = runtime;
    this.limit = limit;
    long interval = Math.min(Deadline.nanos(limit.limit()) / 2 + 1, LONGEST_INTERVAL_NANOS);
    timer = Later.after(interval, TimeUnit.NANOSECONDS);
  }

  /** Something waits. */
  void begin() {
    if (!begun.getOpaque() && begun.compareAndSet(false, true)) {
      timer.execute(this);
    }
  }

  @Override
  public void run() {
    told.values().removeIf(PinnedBehavior::isClaimed);
    check(homes.oldestToPump());
    Iterator<PinnedBehavior> dispatched = homes.dispatched().iterator();
    while (dispatched.hasNext()) {
      checkDispatched(dispatched.next());
    }
    begun.set(false);
    if (homes.waiting()) {
      begin();
    }
  }

  private void checkDispatched(PinnedBehavior behavior) {
    if (behavior.home() instanceof ExecutorService service && service.isTerminated()) {
      behavior.refuse(
          new RejectedExecutionException(
              "the home " + service + " has ended without running the behavior"));
    } else {
      check(behavior);
    }
  }

  private void check(@Nullable PinnedBehavior behavior) {
    if (behavior == null) {
      return;
    }
    long waiting = System.nanoTime() - behavior.readyAt();
    if (waiting >= Deadline.nanos(limit.limit())) {
      Executor home = behavior.home();
      if (told.putIfAbsent(home == null ? homes : home, behavior) == null) {
        Duration since = Duration.ofNanos(waiting);
        tell(new Starvation(runtime, Homes.describe(home), behavior.describe(), since));
      }
    }
  }

  private void tell(Starvation starvation) {
    Warnings.tell(
        "runtime "
            + runtime
            + ": behaviors wait "
            + starvation.home()
            + ", and none has been run for "
            + starvation.waiting().toMillis()
            + " ms, the first of them "
            + starvation.oldest()
            + "; call pump(..), or see what holds the executor up");
    if (limit.told() != null) {
      try {
        limit.told().accept(starvation);
      } catch (RuntimeException | Error e) {
        Warnings.tell("the callback for starvation has failed", e);
      }
    }
  }
}
