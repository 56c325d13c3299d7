package io.bocj.examples.boids;

import io.bocj.matrix.Matrix;
import java.io.IOException;

/** Where frames go. It belongs to a flight, and so is used at the flight's home alone. */
interface Frames {
  /**
   * Takes a frame, after the one before.
   *
   * @param number from 1
   * @param birds all of them
   * @throws IOException if it is to be written and cannot be
   */
  void show(int number, Matrix birds) throws IOException;

  /** Whether nobody wants any more. */
  boolean isClosed();
}
