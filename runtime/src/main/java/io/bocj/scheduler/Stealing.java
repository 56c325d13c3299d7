package io.bocj.scheduler;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** How a worker takes work from others, on its own thread. */
final class Stealing {
  private final Worker thief;
  private final Backlog backlog;

  /**
   * Makes one.
   *
   * @param thief whose thread calls all this
   * @param backlog his own
   */
  Stealing(Worker thief, Backlog backlog) {
    this.thief = thief;
    this.backlog = backlog;
  }

  /** Takes from the others, beginning with a random one; null if none of them has anything. */
  @Nullable Work steal() {
    Worker[] all = thief.scheduler().workers();
    if (all.length == 1) {
      return null;
    }
    int start = ThreadLocalRandom.current().nextInt(all.length);
    for (int i = 0; i < all.length; i++) {
      Worker victim = all[(start + i) % all.length];
      if (victim != thief) {
        thief.count(Counter.STEAL_ATTEMPTS);
        Work stolen = stealFrom(victim);
        if (stolen != null) {
          return stolen;
        }
      }
    }
    return null;
  }

  /** Takes what resting workers have left, some at a time. */
  void takeOver() {
    Worker[] all = thief.scheduler().workers();
    for (int i = thief.scheduler().width(); i < all.length; i++) {
      if (all[i] != thief && all[i].hasStealable()) {
        thief.count(Counter.STEAL_ATTEMPTS);
        enqueueIfAny(stealHalf(backlog.queue(), all[i].backlog().queue(), all[i]));
        stealInbox(all[i]);
        enqueueIfAny(stealHalf(backlog.express(), all[i].backlog().express(), all[i]));
      }
    }
  }

  private void enqueueIfAny(@Nullable Work work) {
    if (work != null) {
      thief.enqueue(work);
    }
  }

  private @Nullable Work stealFrom(Worker victim) {
    Work work = stealHalf(backlog.queue(), victim.backlog().queue(), victim);
    if (work == null) {
      stealInbox(victim);
      work = backlog.queue().poll();
    }
    return work != null ? work : stealHalf(backlog.express(), victim.backlog().express(), victim);
  }

  private @Nullable Work stealHalf(WorkQueue own, WorkQueue theirs, Worker victim) {
    Work work = own.takeHalf(theirs);
    if (work != null) {
      int stolen = 1 + own.claimed();
      thief.count(Counter.STOLEN, stolen);
      own.publishClaimed();
      thief.onStolen(victim, stolen);
    }
    return work;
  }

  private void stealInbox(Worker victim) {
    int found = thief.appendAll(victim.inbox().takeAll(), true);
    if (found > 0) {
      thief.onStolen(victim, found);
    }
  }
}
