package io.bocj.examples.crossing;

import io.bocj.examples.measure.Repeats;

/**
 * How much is run for each figure.
 *
 * @param repeats how often it is taken
 * @param millis how long a repeat takes at least
 */
record Effort(Repeats repeats, int millis) {
  Assignment assignment(Pair pair) {
    return new Assignment(pair, millis, repeats);
  }

  @Override
  public String toString() {
    return "%s; milliseconds in a repeat: %d".formatted(repeats, millis);
  }
}
