package io.bocj.examples.boids;

import io.bocj.matrix.Axis;
import io.bocj.matrix.Matrix;
import java.util.Random;

/** What a matrix of birds looks like: a column for each bird, a row for each of its properties. */
final class Birds {
  static final int X = 0;
  static final int Y = 1;

  /** Pixels a frame. */
  static final int SPEED_X = 2;

  static final int SPEED_Y = 3;

  /** Which bird it is, as it goes from cell to cell. */
  static final int NUMBER = 4;

  private static final double START_SPEED = 4;

  private Birds() {}

  /** Birds anywhere in the world, each on its own way. */
  static Matrix scattered(World world, int count, long seed) {
    Random random = new Random(seed);
    Matrix birds = Matrix.zeros(NUMBER + 1, count);
    for (int bird = 0; bird < count; bird++) {
      double heading = random.nextDouble() * 2 * Math.PI;
      birds.set(X, bird, random.nextDouble() * world.width());
      birds.set(Y, bird, random.nextDouble() * world.height());
      birds.set(SPEED_X, bird, START_SPEED * Math.cos(heading));
      birds.set(SPEED_Y, bird, START_SPEED * Math.sin(heading));
      birds.set(NUMBER, bird, bird);
    }
    return birds;
  }

  static Matrix in(World world, int cell, Matrix birds) {
    return birds.take(Axis.COLUMNS, world.birdsIn(cell, birds));
  }

  static double speed(Matrix birds, int bird) {
    return Math.hypot(birds.get(SPEED_X, bird), birds.get(SPEED_Y, bird));
  }
}
