package io.bocj;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What is ready to be pumped, and who pumps: one thread at a time, so what is pumped needs no more
 * care than what one thread does.
 *
 * <p>What is ready enters the queue before it is looked whether somebody pumps, and who ceases to
 * pump says so before he looks at the queue once more. So one of the two sees the other, and
 * threads that wait are woken.
 *
 * @param <E> the type of what is pumped
 */
final class PumpQueue<E> {
  private final Queue<E> ready = new ConcurrentLinkedQueue<>();

  /** Who pumps; null if nobody does. */
  private final AtomicReference<@Nullable Thread> pumper = new AtomicReference<>();

  private final WaitingThreads waiting;

  /**
   * Nothing is ready, and nobody pumps.
   *
   * @param waiting those who would pump
   */
  PumpQueue(WaitingThreads waiting) {
    this.waiting = waiting;
  }

  /** Something is ready; false if somebody pumps already, and so will come to it. */
  boolean add(E element) {
    ready.add(element);
    return isFree() && wake();
  }

  private boolean wake() {
    waiting.wake();
    return true;
  }

  /** Whether nobody pumps. */
  boolean isFree() {
    return pumper.get() == null;
  }

  boolean isEmpty() {
    return ready.isEmpty();
  }

  /** Whether there is something to do for one more who pumps. */
  boolean isPumpable() {
    return !isEmpty() && isFree();
  }

  /** Makes this thread the one that pumps; false if another one is, or there is nothing to do. */
  boolean begin() {
    return !isEmpty() && pumper.compareAndSet(null, Thread.currentThread());
  }

  /** By the one that pumps: the next in turn; null if there is none. */
  @Nullable E next() {
    return ready.poll();
  }

  /** This thread pumps no longer; true if it leaves something for another one. */
  boolean end() {
    pumper.set(null);
    return !isEmpty() && wake();
  }

  /** What has waited longest for somebody to pump; null if somebody does. */
  @Nullable E oldest() {
    E oldest = ready.peek();
    return isFree() ? oldest : null;
  }
}
