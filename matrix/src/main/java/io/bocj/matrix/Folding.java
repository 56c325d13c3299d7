package io.bocj.matrix;

import java.util.Arrays;

/** Folds over all of a matrix, over its rows, and over its columns. */
final class Folding {
  private Folding() {}

  static double all(Fold fold, Matrix a) {
    return fold.of(a.elements(), 0, a.size());
  }

  static Matrix each(Fold fold, Matrix a, Axis axis) {
    Matrix result = Lanes.of(a, axis).oneForEach();
    if (axis == Axis.ROWS) {
      rows(fold, a, result.writableElements());
    } else {
      columns(fold, a, result.writableElements());
    }
    return result;
  }

  private static void rows(Fold fold, Matrix a, double[] folded) {
    double[] elements = a.elements();
    for (int row = 0; row < a.rows(); row++) {
      folded[row] = fold.of(elements, row * a.columns(), a.columns());
    }
  }

  /** Row by row too, since that is how they lie. */
  private static void columns(Fold fold, Matrix a, double[] folded) {
    double[] elements = a.elements();
    Arrays.fill(folded, fold.start);
    for (int row = 0; row < a.rows(); row++) {
      fold.into(folded, elements, row * a.columns());
    }
  }
}
