package io.bocj.matrix;

/**
 * The least and the greatest elements, and where they are. A NaN counts as both, so that it is not
 * overlooked; of equals it is the first.
 */
final class Extremes {
  private Extremes() {}

  static double value(Fold fold, Matrix a) {
    requireAny(Lanes.flat(a), a);
    return Folding.all(fold, a);
  }

  static Matrix values(Fold fold, Matrix a, Axis axis) {
    requireAny(Lanes.of(a, axis), a);
    return Folding.each(fold, a, axis);
  }

  static int index(Fold fold, Matrix a) {
    Lanes all = Lanes.flat(a);
    requireAny(all, a);
    return index(fold, a.elements(), all, 0);
  }

  static Matrix indices(Fold fold, Matrix a, Axis axis) {
    Lanes lanes = Lanes.of(a, axis);
    requireAny(lanes, a);
    Matrix result = lanes.oneForEach();
    double[] elements = a.elements();
    double[] target = result.writableElements();
    for (int lane = 0; lane < lanes.count(); lane++) {
      target[lane] = index(fold, elements, lanes, lane);
    }
    return result;
  }

  private static int index(Fold fold, double[] a, Lanes lanes, int lane) {
    int best = 0;
    double extreme = a[lanes.at(lane, 0)];
    for (int i = 1; i < lanes.length() && !Double.isNaN(extreme); i++) {
      double element = a[lanes.at(lane, i)];
      boolean beyond = fold == Fold.MIN ? element < extreme : element > extreme;
      if (beyond || Double.isNaN(element)) {
        best = i;
        extreme = element;
      }
    }
    return best;
  }

  private static void requireAny(Lanes lanes, Matrix a) {
    if (lanes.length() == 0 && lanes.count() > 0) {
      throw new IllegalArgumentException(
          "nothing is the least or the greatest of no elements, and the matrix is "
              + a.shape()
              + "; ask for size() first");
    }
  }
}
