package io.bocj;

/** What becomes of the values of a behavior's cowns when its body throws. */
public enum OnFailure {
  /** What the body did before it threw stays. */
  KEEP,

  /**
   * Every cown keeps the value that it had before the behavior started: values are encoded before
   * the body may touch them, and decoded again afterwards. Under {@link Isolation#NONE} too, where
   * it needs the module {@code bocj-serialization} for values that are not immutable.
   */
  ROLLBACK
}
