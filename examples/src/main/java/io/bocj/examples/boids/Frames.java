package io.bocj.examples.boids;

import io.bocj.matrix.Matrix;

/** Where frames go. All of its methods are called by one thread. */
interface Frames {
  /**
   * Takes a frame, after the one before.
   *
   * @param number from 1
   * @param birds all of them
   */
  void show(int number, Matrix birds);

  /** Whether nobody wants any more. */
  boolean isClosed();
}
