package io.bocj.scheduler;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A set of workers that run what is submitted.
 *
 * <p>Something is <em>scheduled</em> when it will be submitted some day, and that is what
 * quiescence counts: call {@link #countScheduled} first, then {@link #submit} when it can be run,
 * from any thread.
 */
public final class Scheduler {
  private final String name;
  private final Worker[] workers;
  private final Idlers idlers = new Idlers(this);
  private final Quiescence quiescence = new Quiescence(this);
  private final Pacing pacing;
  private final CountDownLatch running;

  /** Spreads what comes from outside; races only make the spread uneven. */
  private final AtomicInteger turn = new AtomicInteger();

  private volatile boolean stopping;

  /**
   * Makes a scheduler whose threads are not started yet.
   *
   * @param name for the threads' names
   * @param workers at least one, numbered in order, and used for no other scheduler
   */
  public Scheduler(String name, List<? extends Worker> workers) {
    this.name = name;
    this.workers = workers.toArray(new Worker[0]);
    this.pacing = new Pacing(quiescence::pending, this.workers.length);
    this.running = new CountDownLatch(this.workers.length);
  }

  /** Starts the threads. */
  public void start() {
    for (Worker worker : workers) {
      worker.attach(this, name + "-worker-" + worker.index());
    }
    for (Worker worker : workers) {
      worker.thread().start();
    }
  }

  // ---- work -----------------------------------------------------------------------------------

  /**
   * Counts something as scheduled, on any thread, before it can be run. If that is no worker's, and
   * the workers are far behind, it {@linkplain Pacing pauses} first now and then.
   *
   * @param atOnce whether it is going to be submitted as soon as it can run; if not, as for what a
   *     batch collects, a pause would be of no use
   * @return whether this thread is one of this scheduler's own
   */
  public boolean countScheduled(boolean atOnce) {
    Worker current = Worker.current();
    if (current != null && current.scheduler() == this) {
      current.countScheduled();
      return true;
    }
    long count = quiescence.countScheduledOutside();
    if (current == null && atOnce) {
      pacing.pace(count);
    }
    return false;
  }

  /** Counts something that was scheduled as done, though no worker has run it. */
  public void countDone() {
    quiescence.countDoneOutside();
  }

  /**
   * Has work run, on this thread's worker if it is one of this scheduler's.
   *
   * @param work scheduled, and not submitted before
   */
  public void submit(Work work) {
    Worker current = Worker.current();
    if (current != null && current.scheduler() == this) {
      current.submitHere(work);
    } else {
      chooseWorker().submitFromOutside(work);
      idlers.wakeForPushed();
    }
  }

  private Worker chooseWorker() {
    if (workers.length == 1) {
      return workers[0];
    }
    int next = turn.getPlain() + 1;
    turn.setPlain(next);
    return workers[(next & Integer.MAX_VALUE) % workers.length];
  }

  // ---- life -----------------------------------------------------------------------------------

  /**
   * Whether all that was scheduled had been run at some moment of the call.
   *
   * @return true if nothing was left
   */
  public boolean quiescent() {
    return quiescence.reached();
  }

  /**
   * How much is scheduled and has not been run.
   *
   * @return not less than there was at some moment of the call
   */
  public long pending() {
    return quiescence.pending();
  }

  /**
   * Waits until all that was scheduled has been run.
   *
   * @param deadline as of {@link System#nanoTime}
   * @return false if the deadline came first
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public boolean awaitQuiescence(long deadline) throws InterruptedException {
    return quiescence.await(deadline);
  }

  /** Ends the threads as soon as they find nothing to do. Nothing may be scheduled any more. */
  public void stop() {
    stopping = true;
    idlers.wakeAll();
  }

  /**
   * Waits for the threads to have done all but die, after {@link #stop}.
   *
   * @param deadline as of {@link System#nanoTime}
   * @return false if the deadline came first
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public boolean awaitStopped(long deadline) throws InterruptedException {
    if (!running.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    for (Worker worker : workers) {
      worker.thread().join();
    }
    return true;
  }

  void stopped() {
    running.countDown();
  }

  // ---- for workers ----------------------------------------------------------------------------

  boolean stopping() {
    return stopping;
  }

  Idlers idlers() {
    return idlers;
  }

  Quiescence quiescence() {
    return quiescence;
  }

  Worker[] workers() {
    return workers;
  }

  boolean anyStealable() {
    for (Worker worker : workers) {
      if (worker.hasStealable()) {
        return true;
      }
    }
    return false;
  }
}
