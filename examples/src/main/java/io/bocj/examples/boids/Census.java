package io.bocj.examples.boids;

import io.bocj.matrix.Matrix;
import java.util.BitSet;
import java.util.Optional;

/** Looks for what must never be in a frame. */
final class Census {
  /** For rounding. */
  private static final double TOLERANCE = 1e-9;

  private final World world;
  private final int birds;

  Census(World world, int birds) {
    this.world = world;
    this.birds = birds;
  }

  /** What is wrong with a frame; nothing if each bird is there once, inside, and not too fast. */
  Optional<String> complaint(int number, Matrix frame) {
    BitSet seen = new BitSet(birds);
    for (int bird = 0; bird < frame.columns(); bird++) {
      int name = (int) frame.get(Birds.NUMBER, bird);
      double speed = Birds.speed(frame, bird);
      if (seen.get(name)) {
        return complaint(number, name, "is there twice");
      }
      if (!world.contains(frame.get(Birds.X, bird), frame.get(Birds.Y, bird))) {
        return complaint(number, name, "has left the world");
      }
      if (speed > Neighborhood.TOP_SPEED + TOLERANCE
          || speed < Neighborhood.LEAST_SPEED - TOLERANCE) {
        return complaint(number, name, "has the speed " + speed);
      }
      seen.set(name);
    }
    int missing = seen.nextClearBit(0);
    return missing < birds ? complaint(number, missing, "is missing") : Optional.empty();
  }

  private static Optional<String> complaint(int number, int bird, String what) {
    return Optional.of("frame %d: bird %d %s".formatted(number, bird, what));
  }
}
