package io.bocj.scheduler;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** How a worker, the thief, takes work from others. All of it is called on the thief's thread. */
final class Stealing {
  /** At how many workers somebody looks who has something of its own. */
  private static final int GLANCES = 3;

  private Stealing() {}

  /** Takes from the others; null if none of them has anything. */
  static @Nullable Work steal(Worker thief) {
    return firstOf(Integer.MAX_VALUE, thief, Stealing::stealFrom);
  }

  /**
   * Takes what other work has made ready while the workers are far behind, or what resting workers
   * have left, which may hold up the rest; null if there is none at some of the others. What comes
   * with it goes into the thief's express queue.
   */
  static @Nullable Work stealReleased(Worker thief) {
    return firstOf(GLANCES, thief, Stealing::stealReleasedFrom);
  }

  /** What the first of some workers has, beginning with a random one. */
  private static @Nullable Work firstOf(
      int most, Worker thief, BiFunction<Worker, Worker, @Nullable Work> takeFrom) {
    Worker[] all = thief.scheduler().workers();
    if (all.length == 1) {
      return null;
    }
    int start = ThreadLocalRandom.current().nextInt(all.length);
    for (int i = 0; i < Math.min(most, all.length); i++) {
      Worker victim = all[(start + i) % all.length];
      Work taken = victim == thief ? null : takeFrom.apply(thief, victim);
      if (taken != null) {
        return taken;
      }
    }
    return null;
  }

  private static @Nullable Work stealReleasedFrom(Worker thief, Worker victim) {
    Work work = stealIntoExpress(thief, victim.backlog().express(), victim);
    boolean left = work == null && thief.scheduler().rests(victim);
    return left ? stealIntoExpress(thief, victim.backlog().queue(), victim) : work;
  }

  private static @Nullable Work stealIntoExpress(Worker thief, WorkQueue theirs, Worker victim) {
    if (theirs.isEmpty()) {
      return null;
    }
    thief.count(Counter.STEAL_ATTEMPTS);
    return stealHalf(thief.backlog().express(), theirs, thief, victim);
  }

  /** Takes what resting workers have left, some at a time. */
  static void takeOver(Worker thief) {
    Backlog own = thief.backlog();
    Worker[] all = thief.scheduler().workers();
    for (int i = thief.scheduler().width(); i < all.length; i++) {
      if (all[i] != thief && all[i].hasStealable()) {
        thief.count(Counter.STEAL_ATTEMPTS);
        enqueueIfAny(thief, stealHalf(own.queue(), all[i].backlog().queue(), thief, all[i]));
        stealInbox(thief, all[i]);
        enqueueIfAny(thief, stealHalf(own.express(), all[i].backlog().express(), thief, all[i]));
      }
    }
  }

  private static void enqueueIfAny(Worker thief, @Nullable Work work) {
    if (work != null) {
      thief.enqueue(work);
    }
  }

  private static @Nullable Work stealFrom(Worker thief, Worker victim) {
    thief.count(Counter.STEAL_ATTEMPTS);
    Backlog own = thief.backlog();
    Work work = stealHalf(own.queue(), victim.backlog().queue(), thief, victim);
    if (work == null) {
      stealInbox(thief, victim);
      work = own.queue().poll();
    }
    return work != null
        ? work
        : stealHalf(own.express(), victim.backlog().express(), thief, victim);
  }

  private static @Nullable Work stealHalf(
      WorkQueue own, WorkQueue theirs, Worker thief, Worker victim) {
    Work work = own.takeHalf(theirs);
    if (work != null) {
      int stolen = 1 + own.claimed();
      thief.count(Counter.STOLEN, stolen);
      own.publishClaimed();
      thief.onStolen(victim, stolen);
    }
    return work;
  }

  private static void stealInbox(Worker thief, Worker victim) {
    int found = thief.appendAll(victim.inbox().takeAll(), true);
    if (found > 0) {
      thief.onStolen(victim, found);
    }
  }
}
