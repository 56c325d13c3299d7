package io.bocj.scheduler;

/** The counters of a worker: indexes into an array, two cache lines away from its neighbors. */
public final class Counter {
  private static final int MARGIN = 16;

  /** Work scheduled by the worker's thread. */
  public static final int SCHEDULED = MARGIN;

  /** Work run. */
  public static final int EXECUTED = MARGIN + 1;

  /** Work submitted on the worker's thread. */
  public static final int PUSHED_LOCAL = MARGIN + 2;

  /** Work taken from the worker's inbox. */
  public static final int PUSHED_REMOTE = MARGIN + 3;

  /** Work taken from other workers. */
  public static final int STOLEN = MARGIN + 4;

  /** Other workers looked at for something to steal. */
  public static final int STEAL_ATTEMPTS = MARGIN + 5;

  /** Times the worker went to sleep. */
  public static final int PARKED = MARGIN + 6;

  /** How long the array must be. */
  static final int SPACE = 3 * MARGIN;

  private Counter() {}
}
