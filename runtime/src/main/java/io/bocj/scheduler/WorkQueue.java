package io.bocj.scheduler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A worker's own queue, first in, first out: the owner appends, the owner and thieves take from the
 * front. A ring that the owner doubles when it is full.
 *
 * <p>Whoever moves {@code head} from h to h + n owns the n works from h on. Head only grows, so a
 * stale head fails its compare-and-set, and what was read before it does not matter. Only the owner
 * writes the ring: it clears what has been taken, by itself at once and by thieves when it next
 * appends or polls, so that a dead element is not kept for long. A thief may hold an outgrown ring:
 * that is no longer written, and all that it held at or behind head is still there.
 *
 * <table>
 * <caption>Access modes</caption>
 * <tr><th>field</th><th>read</th><th>write</th><th>why</th></tr>
 * <tr><td>head</td><td>acquire; volatile to look</td><td>compareAndSet</td><td>claims an element</td></tr>
 * <tr><td>tail</td><td>acquire; plain by the owner; volatile to look</td><td>release</td><td>publishes
 *     the element below it</td></tr>
 * <tr><td>ring</td><td>acquire; plain by the owner</td><td>release</td><td>publishes what was copied
 *     into it</td></tr>
 * <tr><td>cleared, claimed</td><td>plain</td><td>plain</td><td>the owner's</td></tr>
 * </table>
 */
final class WorkQueue extends WorkQueuePadding {
  static final int INITIAL_CAPACITY = 256;

  /**
   * Elements at either end of the ring that are not used, so that it shares no cache line with what
   * lies beside it.
   */
  private static final int MARGIN = 32;

  /** What one thief takes at a time: enough that it seldom comes, and its copying stays short. */
  static final int MOST_AT_ONCE = 128;

  private static final VarHandle HEAD;
  private static final VarHandle TAIL;
  private static final VarHandle RING;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      HEAD = lookup.findVarHandle(WorkQueueState.class, "head", long.class);
      TAIL = lookup.findVarHandle(WorkQueueState.class, "tail", long.class);
      RING = lookup.findVarHandle(WorkQueueState.class, "ring", Work[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Makes wider rings; may throw {@link OutOfMemoryError}. */
  private final IntFunction<@Nullable Work[]> rings;

  WorkQueue() {
    this(Work[]::new);
  }

  WorkQueue(IntFunction<@Nullable Work[]> rings) {
    this.rings = rings;
  }

  static int length(int capacity) {
    return capacity + 2 * MARGIN;
  }

  private static int capacity(@Nullable Work[] ring) {
    return ring.length - 2 * MARGIN;
  }

  private static int at(long index, @Nullable Work[] ring) {
    return MARGIN + ((int) index & (capacity(ring) - 1));
  }

  /** Owner only. False if the queue is full and there is no memory for a larger ring. */
  boolean append(Work work) {
    long end = tail;
    long front = (long) HEAD.getAcquire(this);
    if (end - front == capacity(ring) && !grow()) {
      return false;
    }
    clearUpTo(front);
    ring[at(end, ring)] = work;
    TAIL.setRelease(this, end + 1);
    return true;
  }

  /** Any thread. Null only if the queue was empty at some moment of the call. */
  @Nullable Work take() {
    while (true) {
      long front = (long) HEAD.getAcquire(this);
      if (front >= (long) TAIL.getAcquire(this)) {
        return null;
      }
      @Nullable Work[] current = (Work[]) RING.getAcquire(this);
      Work work = current[at(front, current)];
      if (HEAD.compareAndSet(this, front, front + 1)) {
        return work;
      }
    }
  }

  /**
   * Takes half of what is in another queue, {@value #MOST_AT_ONCE} elements at most, so that a
   * thief need not come for each of them. Called by the owner of this queue, who then calls {@link
   * #publishClaimed}. They are copied behind the end of this ring, where nobody looks, and claimed
   * by one compare-and-set; so nothing that may fail comes after the claim.
   *
   * @return the first, which is not put here; null only if the other queue was empty at some moment
   *     of the call
   */
  @Nullable Work takeHalf(WorkQueue victim) {
    clearTaken();
    while (true) {
      long front = (long) HEAD.getAcquire(victim);
      long found = (long) TAIL.getAcquire(victim) - front;
      if (found <= 0) {
        return null;
      }
      @Nullable Work[] theirs = (Work[]) RING.getAcquire(victim);
      Work first = theirs[at(front, theirs)];
      int more = (int) Math.min((found - 1) / 2, room());
      copyBehindTheEnd(theirs, front + 1, more);
      if (HEAD.compareAndSet(victim, front, front + 1 + more)) {
        claimed = more;
        return first;
      }
      clearBehindTheEnd(more);
    }
  }

  /** Owner only: how many elements besides the first {@link #takeHalf} has claimed. */
  int claimed() {
    return claimed;
  }

  /** Owner only: appends what has been claimed. From then on others may take it. */
  void publishClaimed() {
    TAIL.setRelease(this, tail + claimed);
    claimed = 0;
  }

  /** Not by head, which others move: what they take meanwhile has yet to be cleared. */
  private long room() {
    return Math.min(MOST_AT_ONCE - 1, cleared + capacity(ring) - tail);
  }

  private void copyBehindTheEnd(@Nullable Work[] from, long front, int n) {
    for (int i = 0; i < n; i++) {
      ring[at(tail + i, ring)] = from[at(front + i, from)];
    }
  }

  private void clearBehindTheEnd(int n) {
    for (int i = 0; i < n; i++) {
      ring[at(tail + i, ring)] = null;
    }
  }

  /**
   * Owner only: like {@link #take}, and lets go of what has been taken. Does not read {@code head}
   * once more behind the compare-and-set, which would have to wait for it.
   */
  @Nullable Work poll() {
    while (true) {
      long front = (long) HEAD.getAcquire(this);
      if (front >= tail) {
        clearUpTo(front);
        return null;
      }
      Work work = ring[at(front, ring)];
      if (HEAD.compareAndSet(this, front, front + 1)) {
        clearUpTo(front + 1);
        return work;
      }
    }
  }

  /** Owner only: lets go of what others have taken. */
  void clearTaken() {
    clearUpTo((long) HEAD.getAcquire(this));
  }

  /** Owner only: what others are just taking may still be counted. */
  int sizeForOwner() {
    return (int) (tail - (long) HEAD.getOpaque(this));
  }

  boolean isEmpty() {
    return (long) HEAD.getVolatile(this) >= (long) TAIL.getVolatile(this);
  }

  private void clearUpTo(long front) {
    while (cleared < front) {
      ring[at(cleared, ring)] = null;
      cleared++;
    }
  }

  private boolean grow() {
    long front = (long) HEAD.getAcquire(this);
    @Nullable Work[] wider;
    try {
      wider = rings.apply(length(2 * capacity(ring)));
    } catch (OutOfMemoryError | NegativeArraySizeException e) {
      return false;
    }
    for (long i = front; i < tail; i++) {
      wider[at(i, wider)] = ring[at(i, ring)];
    }
    cleared = front;
    RING.setRelease(this, wider);
    return true;
  }
}

/** What the owner writes each time. */
class WorkQueueState extends FrontPadding {
  long head;
  long tail;

  /** Everything before this index is null in the ring, unless it has been written anew. */
  long cleared;

  /** How many elements lie behind the end, to be published; not zero only while stealing. */
  int claimed;

  @Nullable Work[] ring = new Work[WorkQueue.length(WorkQueue.INITIAL_CAPACITY)];
}

/** Keeps the fields of whatever is allocated behind off the lines of that. */
class WorkQueuePadding extends WorkQueueState {
  int b;
  long b0, b1, b2, b3, b4, b5, b6, b7;
  long b8, b9, b10, b11, b12, b13, b14, b15;
}
