package io.bocj.matrix;

import java.util.random.RandomGenerator;

/** Random matrices. */
final class Sampling {
  private Sampling() {}

  static Matrix uniform(Shape shape, double low, double high, RandomGenerator random) {
    if (!(low < high) || Double.isInfinite(high - low)) {
      throw new IllegalArgumentException(
          "numbers cannot be uniform from "
              + low
              + " to "
              + high
              + ": give finite bounds, the lower one first");
    }
    double[] elements = new double[shape.size()];
    for (int i = 0; i < elements.length; i++) {
      double drawn = low + (high - low) * random.nextDouble();
      // Rounded up to the bound, which is not to be reached.
      elements[i] = drawn < high ? drawn : Math.nextDown(high);
    }
    return Matrix.wrap(shape.rows(), shape.columns(), elements);
  }

  static Matrix normal(Shape shape, double mean, double deviation, RandomGenerator random) {
    if (!(deviation >= 0)) {
      throw new IllegalArgumentException(
          "a standard deviation cannot be " + deviation + ": give 0 or more");
    }
    double[] elements = new double[shape.size()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = mean + deviation * random.nextGaussian();
    }
    return Matrix.wrap(shape.rows(), shape.columns(), elements);
  }
}
