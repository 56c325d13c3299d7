package io.bocj.examples.stress.journal;

/** How a body ends. */
public enum Ending {
  /** Returns. */
  RETURN,

  /** Throws an exception of the application. */
  EXCEPTION,

  /** Throws an error. */
  ERROR,

  /** Runs out of stack. */
  OVERFLOW,

  /** Returns what cannot cross. */
  STUCK_RESULT,

  /** Leaves what cannot cross in the first cown that it may write. */
  STUCK_VALUE
}
