package io.bocj.examples.crossing.route;

import java.io.IOException;

/** Writes a value into a buffer of its own, and reads it back from there. */
interface Codec {
  /**
   * Writes a value over what was written before.
   *
   * @return how many bytes it takes
   * @throws IOException if it cannot be written
   */
  int write(Object value) throws IOException;

  /**
   * Reads what was written last.
   *
   * @return a new object
   * @throws IOException if it cannot be read
   * @throws ClassNotFoundException if it cannot be read, for want of a class
   */
  Object read() throws IOException, ClassNotFoundException;
}
