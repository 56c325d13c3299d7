package io.bocj.scheduler;

/** The counters of a worker: indexes into an array, a cache line away from its neighbors. */
public final class Counter {
  private static final int LINE = 16;

  /** Work scheduled by the worker's thread. */
  public static final int SCHEDULED = LINE;

  /** Work run. */
  public static final int EXECUTED = LINE + 1;

  /** Work submitted on the worker's thread. */
  public static final int PUSHED_LOCAL = LINE + 2;

  /** Work taken from the worker's inbox. */
  public static final int PUSHED_REMOTE = LINE + 3;

  /** Work taken from other workers. */
  public static final int STOLEN = LINE + 4;

  /** Other workers looked at for something to steal. */
  public static final int STEAL_ATTEMPTS = LINE + 5;

  /** Times the worker went to sleep. */
  public static final int PARKED = LINE + 6;

  /** How long the array must be. */
  static final int SPACE = 3 * LINE;

  private Counter() {}
}
