package io.bocj.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * What a worker has to do when its slots are empty: a queue, first in, first out. So whatever
 * schedules more work than one is behind that the next time, and nothing piles up.
 *
 * <p>But if the workers are far behind, and little of what is pending is in the queue, then most of
 * it waits for cowns, and what is in the queue may be what schedules it. Where it does so faster
 * than that is run, all that waits comes out of the cache, then out of memory, and every young
 * collection copies it. So as long as this lasts there is an {@code express} queue, for what was
 * made ready by other work that was finished, and so was scheduled earlier: it goes before the
 * queue, and so does not wait for what would schedule still more. A worker that has nothing of this
 * kind {@linkplain Stealing#stealReleased takes it from others} before it comes to its queue. Work
 * that has scheduled more than one other adds to what is pending, and so, it must be assumed, does
 * what stands behind it in its chains: that goes into the queue.
 *
 * <p>The queue has its turn even then, after {@link #LATEST_TURN}, and so after no more than if all
 * that makes the workers far behind were in it.
 *
 * <p>(verona-rt has one queue a core. A behavior that schedules a thousand over 64 cowns, then
 * itself, has all of two million pending there, and had here.)
 *
 * <p>Only the owner calls these methods, but {@link #isEmpty}.
 */
final class Backlog extends BacklogPadding {
  /** How much is run before anything of the queue is, however far behind the workers are. */
  static final int LATEST_TURN = (int) Pacing.BACKLOG_PER_WORKER;

  /** Less than this is little. */
  static final int LITTLE = 256;

  private final WorkQueue queue;
  private final WorkQueue express;

  Backlog(WorkQueue queue, WorkQueue express) {
    this.queue = queue;
    this.express = express;
  }

  WorkQueue queue() {
    return queue;
  }

  WorkQueue express() {
    return express;
  }

  /** Whether the workers are far behind: asked of who counts, now and then. */
  void behind(boolean far) {
    behind = far;
  }

  /** What {@link #behind} was told last. */
  boolean isFarBehind() {
    return behind;
  }

  private boolean isExpressOpen() {
    return behind && queue.sizeForOwner() < LITTLE;
  }

  /** Where that belongs which was made ready by other work that was finished. */
  WorkQueue queueOfReleased() {
    return isExpressOpen() ? express : queue;
  }

  /** Whether what has just been scheduled may be run before all that is here. */
  boolean mayBeOvertaken() {
    return !isExpressOpen();
  }

  /** Whether what others have in their express queues is to be run before anything here. */
  boolean givesWay() {
    return isExpressOpen() && express.sizeForOwner() == 0 && sinceQueue < LATEST_TURN;
  }

  /** Something was run that has been in none of the queues. */
  void countRun() {
    sinceQueue++;
  }

  /** The next; null if both queues were empty. */
  @Nullable Work poll() {
    Work work = sinceQueue < LATEST_TURN ? pollExpress() : null;
    if (work == null) {
      work = pollQueue();
    }
    return work != null ? work : pollExpress();
  }

  private @Nullable Work pollQueue() {
    Work work = queue.poll();
    if (work != null) {
      sinceQueue = 0;
    }
    return work;
  }

  private @Nullable Work pollExpress() {
    if (express.sizeForOwner() == 0) {
      express.clearTaken();
      return null;
    }
    Work work = express.poll();
    if (work != null) {
      sinceQueue++;
    }
    return work;
  }

  /** Any thread. */
  boolean isEmpty() {
    return queue.isEmpty() && express.isEmpty();
  }
}

/** What the owner writes each time. */
class BacklogState extends FrontPadding {
  /** How much has been run since anything of the queue was. */
  int sinceQueue;

  boolean behind;
}

/** Keeps the fields of whatever is allocated behind off the lines of that. */
class BacklogPadding extends BacklogState {
  int b;
  long b0, b1, b2, b3, b4, b5, b6, b7;
  long b8, b9, b10, b11, b12, b13, b14, b15;
}
