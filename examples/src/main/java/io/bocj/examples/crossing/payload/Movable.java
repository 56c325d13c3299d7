package io.bocj.examples.crossing.payload;

/** A payload in a form whose storage changes hands: a handle. */
interface Movable {
  /** Makes a handle whose storage holds what the payload of this name holds. */
  Object create();

  /**
   * Whether a handle that has arrived still has all of it. Leaves the handle usable.
   *
   * @param handle what has arrived
   */
  boolean isIntact(Object handle);
}
