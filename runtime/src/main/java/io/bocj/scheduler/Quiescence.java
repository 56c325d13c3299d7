package io.bocj.scheduler;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Knows when everything scheduled has been run, without a counter that behaviors share.
 *
 * <p>Each worker counts what it has scheduled and what it has run; other threads count in striped
 * adders. All counts only grow, and something is counted as scheduled before it can run. So: read
 * all counts of what was run, then all counts of what was scheduled. At the moment between the two
 * readings, {@code first sum <= run <= scheduled <= second sum}. If the sums are equal, all that
 * had been scheduled at that moment had been run.
 *
 * <p>A waiter enrolls before it reads; a worker looks for waiters after it has run its last work,
 * when it goes to sleep. Whichever comes first, one of the two sees the other.
 */
final class Quiescence {
  private final Scheduler scheduler;
  private final StripedCounter scheduledOutside =
      new StripedCounter(Runtime.getRuntime().availableProcessors());
  private final LongAdder doneOutside = new LongAdder();
  private final ConcurrentLinkedQueue<Thread> waiters = new ConcurrentLinkedQueue<>();

  Quiescence(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Counts; returns how often, about, this thread has done so. */
  long countScheduledOutside() {
    return scheduledOutside.increment();
  }

  /** Counts something that was scheduled as done without a worker's having run it. */
  void countDoneOutside() {
    doneOutside.increment();
    wakeWaiters();
  }

  void workerIdle() {
    wakeWaiters();
  }

  private void wakeWaiters() {
    for (Thread waiter : waiters) {
      LockSupport.unpark(waiter);
    }
  }

  boolean reached() {
    return pending() == 0;
  }

  /** How much is scheduled and has not been run; too much, if anything, while that changes. */
  long pending() {
    long done = done();
    return scheduledOutside.sum() + sum(Counter.SCHEDULED) - done;
  }

  long done() {
    return doneOutside.sum() + executed();
  }

  /** How much the workers have run. */
  long executed() {
    return sum(Counter.EXECUTED);
  }

  private long sum(int counter) {
    long sum = 0;
    for (Worker worker : scheduler.workers()) {
      sum += worker.counter(counter);
    }
    return sum;
  }

  /**
   * Waits.
   *
   * @param deadline as of {@link System#nanoTime}
   * @param otherwise whether to give up; whoever makes it true unparks the thread
   * @return whether quiescence was reached before the deadline, and before that
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  boolean await(long deadline, BooleanSupplier otherwise) throws InterruptedException {
    if (reached()) {
      return true;
    }
    Thread self = Thread.currentThread();
    waiters.add(self);
    try {
      while (!reached()) {
        long left = deadline - System.nanoTime();
        if (left <= 0 || otherwise.getAsBoolean()) {
          return false;
        }
        LockSupport.parkNanos(this, left);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
      return true;
    } finally {
      waiters.remove(self);
    }
  }
}
