package io.bocj.examples.chainring;

import io.bocj.examples.chainring.directory.Shape;
import io.bocj.examples.measure.Repeats;

/**
 * What is run for each figure.
 *
 * @param repeats how often it is taken
 * @param millis how long a repeat takes
 * @param shape what is run
 */
record Effort(Repeats repeats, int millis, Shape shape) {
  Assignment assignment(Configuration configuration) {
    return new Assignment(configuration, this);
  }

  @Override
  public String toString() {
    return "%s; milliseconds in a repeat: %d\nshape   %s".formatted(repeats, millis, shape);
  }
}
