package io.bocj.examples.bench.workload;

import io.bocj.BocRuntime;

/** A number of behaviors to be timed, made anew for each repeat. Making it is not timed. */
public interface Workload {
  /**
   * Schedules the behaviors, or the first of those that schedule each other. The clock runs from
   * here until the runtime is quiescent.
   */
  void schedule();

  /**
   * Whether the behaviors did what they were scheduled for; called when they have ended.
   *
   * @return false if any result is wrong
   */
  boolean isRight();

  /** Makes a workload. */
  @FunctionalInterface
  interface Factory {
    /**
     * Makes cowns, and whatever else is not to be timed.
     *
     * @param runtime where to schedule
     * @param behaviors how many, exactly
     * @return a workload, to be run once
     */
    Workload prepare(BocRuntime runtime, int behaviors);
  }
}
