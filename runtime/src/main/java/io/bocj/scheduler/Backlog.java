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
 * made ready by other work that was finished, and so was scheduled earlier. And work that schedules
 * more than one other runs up a <em>debt</em>: until {@link #RATE} times as many have been run
 * here, the express queue goes first, and if that is empty, {@linkplain Stealing#stealReleased
 * those of others}. What stands behind such work in its chains may well be of its kind, so it goes
 * into the queue.
 *
 * <p>Who has no debt serves both in turn: all that is in the one, then all that is in the other. So
 * what waits in the queue waits for {@link #MOST_DEBT} for each that is in front of it and
 * schedules much, and for no more than one round of the rest.
 *
 * <p>(verona-rt has one queue a core. A behavior that schedules a thousand over 64 cowns, then
 * itself, has all of two million pending there, and had here.)
 *
 * <p>Only the owner calls these methods, but {@link #isEmpty} and, to steal, {@link #queue} and
 * {@link #express}.
 */
final class Backlog extends BacklogPadding {
  /** How much has to be run for each that was scheduled. */
  static final int RATE = 4;

  /** No more than this has to be run before the queue is served, whatever was scheduled. */
  static final int MOST_DEBT = (int) Pacing.BACKLOG_PER_WORKER;

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
    if (!far) {
      debt = 0;
      served = true;
    }
  }

  /** Whether what was made ready by other work goes before what has just been scheduled. */
  boolean isExpressOpen() {
    return behind && queue.sizeForOwner() < LITTLE;
  }

  /**
   * Something was run that has scheduled so much. There is no other debt before the queue has been
   * served: else who pays the last of one could run up the next, and so on for ever.
   */
  void countScheduled(long scheduled) {
    if (behind && scheduled > 1 && served) {
      debt = Math.max(debt, (int) Math.min(RATE * scheduled, MOST_DEBT));
      served = false;
    }
  }

  /** Where that belongs which was made ready by other work that was finished. */
  WorkQueue queueOfReleased() {
    return isExpressOpen() ? express : queue;
  }

  /** Whether what others have in their express queues is to be run before anything here. */
  boolean givesWay() {
    return debt > 0 && isExpressOpen() && express.sizeForOwner() == 0;
  }

  /** Something was run that is not of this queue. */
  void countRun() {
    if (debt > 0) {
      debt--;
    }
  }

  /** The next; null if both queues were empty. */
  @Nullable Work poll() {
    if (express.sizeForOwner() == 0) {
      express.clearTaken();
      turn = 0;
      return pollQueue();
    }
    Work work = isTurnOfExpress() ? null : pollQueue();
    return work != null ? work : pollExpress();
  }

  /** Whose turn it is; a turn is over after as many as were there when it began. */
  private boolean isTurnOfExpress() {
    if (debt > 0) {
      expressTurn = true;
      turn = 0;
      return true;
    }
    if (turn == 0) {
      expressTurn = !expressTurn;
      turn = (expressTurn ? express : queue).sizeForOwner();
    }
    turn = Math.max(turn - 1, 0);
    return expressTurn;
  }

  private @Nullable Work pollExpress() {
    Work work = express.poll();
    if (work == null) {
      return pollQueue();
    }
    countRun();
    return work;
  }

  private @Nullable Work pollQueue() {
    served = true;
    return queue.poll();
  }

  /** Any thread. */
  boolean isEmpty() {
    return queue.isEmpty() && express.isEmpty();
  }
}

/** What the owner writes each time. */
class BacklogState extends FrontPadding {
  boolean behind;

  /** How much has to be run before the queue is served. */
  int debt;

  /** Whether the queue was served since the last debt was run up. */
  boolean served = true;

  /** Whether it is the express queue's turn, and how much is left of the turn. */
  boolean expressTurn;

  int turn;
}

/** Keeps the fields of whatever is allocated behind off the lines of that. */
class BacklogPadding extends BacklogState {
  int b;
  long b0, b1, b2, b3, b4, b5, b6, b7;
  long b8, b9, b10, b11, b12, b13, b14, b15;
}
