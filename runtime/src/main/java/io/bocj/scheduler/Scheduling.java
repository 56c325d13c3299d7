package io.bocj.scheduler;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How a runtime gets its work run: on threads of its own ({@link Scheduler}), or, in tests, as a
 * {@link Conductor} says.
 *
 * <p>Something is <em>scheduled</em> when it will be submitted some day, and that is what
 * quiescence counts: {@link #countScheduled} comes first, then {@link #submit} when it can be run,
 * from any thread.
 */
public abstract class Scheduling {
  /** For subclasses. */
  protected Scheduling() {}

  /**
   * The scheduling of a runtime that is started on the current thread.
   *
   * @param name for the threads' names
   * @param workers at least one, numbered in order, and used for nothing else
   * @return threads of their own, unless the current thread is led
   */
  public static Scheduling open(String name, List<? extends Worker> workers) {
    Conductor conductor = LedThread.conductor();
    return conductor == null ? new Scheduler(name, workers) : conductor.open(name, workers);
  }

  /** Starts the threads. */
  public abstract void start();

  /**
   * Counts something as scheduled, on any thread, before it can be run.
   *
   * @param atOnce whether it is going to be submitted as soon as it can run; false for what a batch
   *     collects
   * @return whether this thread is one of this scheduling's workers
   */
  public abstract boolean countScheduled(boolean atOnce);

  /**
   * Told of work that has been counted as scheduled, just before it begins to wait for what it
   * needs.
   *
   * @param work what is going to be submitted, or {@linkplain #withdraw withdrawn}
   * @param atOnce as for {@link #countScheduled}
   */
  public void announce(Work work, boolean atOnce) {}

  /** Counts something that was scheduled as done, though no worker has run it. */
  public abstract void countDone();

  /**
   * Told of announced work that will never be submitted.
   *
   * @param work the work
   */
  public void withdraw(Work work) {}

  /**
   * Has work run, on this thread's worker if that is one of this scheduling's.
   *
   * @param work scheduled, and not submitted before
   */
  public abstract void submit(Work work);

  /**
   * Counts work as scheduled and submits it, on a worker's thread.
   *
   * @param worker the worker of the current thread, one of this scheduling's
   * @param work something that needs no particular runtime
   */
  public abstract void scheduleHere(Worker worker, Work work);

  /**
   * Whether what {@link Work#finish} is going to make ready first runs next on the same worker, out
   * of everybody's reach; see {@link Worker#keepsNext}.
   *
   * @param worker the worker of the current thread, one of this scheduling's
   * @param heir what is going to be made ready first
   * @return true if that is certain
   */
  public abstract boolean keepsNext(Worker worker, Work heir);

  /**
   * How much is scheduled and has not been run.
   *
   * @return not less than there was at some moment of the call
   */
  public abstract long pending();

  /**
   * How much was scheduled and is no longer pending.
   *
   * @return a number that only grows; a little behind
   */
  public abstract long done();

  /**
   * Whether nothing is run any more but by workers that are held up, until these go on or a thread
   * outside schedules something. What is on its way from one to another may be missed.
   *
   * @param heldUp how many of the workers are held up by what they run
   * @return true if all others slept and had nothing to run at some moment of the call; false also
   *     if that is not known
   */
  public boolean idleBut(long heldUp) {
    return false;
  }

  /**
   * Waits until all that was scheduled has been run.
   *
   * @param deadline as of {@link System#nanoTime}
   * @return false if the deadline came first
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public final boolean awaitQuiescence(long deadline) throws InterruptedException {
    return awaitQuiescence(deadline, () -> false);
  }

  /**
   * Waits until all that was scheduled has been run, or there is something else to do.
   *
   * @param deadline as of {@link System#nanoTime}
   * @param otherwise whether there is; asked before the thread sleeps and when it has been woken,
   *     and whoever makes it true unparks the thread
   * @return false if the deadline or that came first
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public abstract boolean awaitQuiescence(long deadline, BooleanSupplier otherwise)
      throws InterruptedException;

  /** Ends the threads as soon as they find nothing to do. Nothing may be scheduled any more. */
  public abstract void stop();

  /**
   * Waits for the threads to have done all but die, after {@link #stop}.
   *
   * @param deadline as of {@link System#nanoTime}
   * @return false if the deadline came first
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public abstract boolean awaitStopped(long deadline) throws InterruptedException;
}
