package io.bocj.examples.stress.journal;

/** How a body gives a cown its next value. */
public enum Change {
  /** Changes the value that it was handed, if that is mutable. */
  IN_PLACE,

  /** Sets another object. */
  REPLACE,

  /** Uses {@code update}. */
  UPDATE
}
