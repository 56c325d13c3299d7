package io.bocj.examples.chainring;

import io.bocj.Acquired;
import io.bocj.MovedDoubles;
import io.bocj.examples.chainring.directory.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Square matrices whose rows add up to one, row by row in an array. Products of such matrices are
 * such matrices again: so numbers neither grow nor vanish, and what was calculated can be checked.
 */
final class Matrices {
  private static final double TOLERANCE = 1e-6;

  private Matrices() {}

  /** With random elements. */
  static double[] random(int order, SplittableRandom random) {
    double[] matrix = random.doubles((long) order * order).toArray();
    for (int row = 0; row < matrix.length; row += order) {
      scale(matrix, row, order);
    }
    return matrix;
  }

  /** Whether the rows add up to one. */
  static boolean isRight(double[] matrix, int order) {
    for (int row = 0; row < matrix.length; row += order) {
      if (!(Math.abs(sum(matrix, row, order) - 1) < TOLERANCE)) { // not a number fails, too
        return false;
      }
    }
    return true;
  }

  private static double sum(double[] matrix, int row, int order) {
    double sum = 0;
    for (int i = row; i < row + order; i++) {
      sum += matrix[i];
    }
    return sum;
  }

  /**
   * So that a row adds up to one. Squared again and again, the least error would double each time.
   */
  private static void scale(double[] matrix, int row, int order) {
    double factor = 1 / sum(matrix, row, order);
    for (int i = row; i < row + order; i++) {
      matrix[i] *= factor;
    }
  }

  /** Multiplies the first of a window by each of them in turn, again and again. */
  static void multiply(List<Acquired<MovedDoubles>> window, Shape shape) {
    if (shape.iterations() == 0) {
      return;
    }
    double[][] matrices = window.stream().map(m -> m.get().array()).toArray(double[][]::new);
    double[] product = new double[shape.order() * shape.order()];
    for (int i = 0; i < shape.iterations(); i++) {
      for (double[] factor : matrices) {
        multiply(matrices[0], factor, product, shape.order());
        System.arraycopy(product, 0, matrices[0], 0, product.length);
      }
    }
  }

  /** The product, its rows scaled. */
  static void multiply(double[] left, double[] right, double[] product, int order) {
    Arrays.fill(product, 0);
    int fours = order - order % 4;
    for (int row = 0; row < product.length; row += order) {
      for (int k = 0; k < fours; k += 4) {
        addFourRows(left, row + k, right, k * order, product, row, order);
      }
      for (int k = fours; k < order; k++) {
        addRow(left[row + k], right, k * order, product, row, order);
      }
      scale(product, row, order);
    }
  }

  private static void addRow(
      double factor, double[] from, int fromRow, double[] to, int toRow, int order) {
    for (int i = 0; i < order; i++) {
      to[toRow + i] += factor * from[fromRow + i];
    }
  }

  /** So that each sum is loaded and stored once for four products, and not for each. */
  private static void addFourRows(
      double[] factors, int at, double[] from, int fromRow, double[] to, int toRow, int order) {
    double first = factors[at];
    double second = factors[at + 1];
    double third = factors[at + 2];
    double fourth = factors[at + 3];
    int secondRow = fromRow + order;
    int thirdRow = secondRow + order;
    int fourthRow = thirdRow + order;
    for (int i = 0; i < order; i++) {
      to[toRow + i] +=
          first * from[fromRow + i]
              + second * from[secondRow + i]
              + third * from[thirdRow + i]
              + fourth * from[fourthRow + i];
    }
  }
}
