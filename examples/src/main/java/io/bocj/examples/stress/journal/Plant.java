package io.bocj.examples.stress.journal;

/** Faults to be planted, so that each check can be seen to fail. */
public enum Plant {
  /** A body uses a cown that it does not hold. */
  UNHELD,

  /** A behavior is not scheduled at all. */
  DROPPED,

  /** A behavior is scheduled twice. */
  TWICE,

  /** Two behaviors are scheduled in the wrong order. */
  SWAPPED,

  /** The members of a batch are scheduled one by one. */
  TORN_BATCH,

  /** A body leaves a value that takes no account of what was there. */
  LOST_UPDATE,

  /** Two interpreters see the same object. */
  LEAK,

  /** A body that was to fail returns. */
  NO_FAILURE,

  /** A transfer takes and does not give. */
  TORN_TRANSFER,

  /** A body does not end. */
  HANG,

  /** A thread outlives its runtime. */
  THREAD,

  /** A class loader outlives its runtime. */
  LOADER
}
