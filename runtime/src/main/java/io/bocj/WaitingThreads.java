package io.bocj;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Threads that wait for a condition. Who waits enrolls before it looks, and who makes a condition
 * true looks for those afterwards: so one of the two sees the other, and no wake-up is lost.
 */
final class WaitingThreads {
  private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

  /** This thread is woken by {@link #wake}, until {@link #leave}. */
  void enroll() {
    threads.add(Thread.currentThread());
  }

  void leave() {
    threads.remove(Thread.currentThread());
  }

  /** Has all that wait look again. */
  void wake() {
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
  }

  /**
   * Sleeps until a condition holds.
   *
   * @param done asked on this thread; whoever makes it true has to unpark the thread
   * @return false if the deadline came first
   */
  boolean await(BooleanSupplier done, Deadline deadline) throws InterruptedException {
    if (done.getAsBoolean()) {
      return true;
    }
    enroll();
    try {
      while (!done.getAsBoolean()) {
        if (deadline.passed()) {
          return false;
        }
        LockSupport.parkNanos(this, deadline.nanosLeft());
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
      return true;
    } finally {
      leave();
    }
  }
}
