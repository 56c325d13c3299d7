package io.bocj.matrix;

/**
 * Euclidean lengths. The square root of the sum of squares, unless that sum has left the range in
 * which it is exact enough: then once more, with the elements scaled.
 */
final class Magnitudes {
  /** Below, squares may have lost digits or vanished. */
  private static final double LEAST = 1e-280;

  private Magnitudes() {}

  static double all(Matrix a) {
    return magnitude(Folding.all(Fold.SQUARES, a), a.elements(), Lanes.flat(a), 0);
  }

  static Matrix each(Matrix a, Axis axis) {
    Matrix result = Folding.each(Fold.SQUARES, a, axis);
    double[] target = result.writableElements();
    double[] elements = a.elements();
    Lanes lanes = Lanes.of(a, axis);
    for (int lane = 0; lane < lanes.count(); lane++) {
      target[lane] = magnitude(target[lane], elements, lanes, lane);
    }
    return result;
  }

  private static double magnitude(double squares, double[] a, Lanes lanes, int lane) {
    return squares < LEAST || squares == Double.POSITIVE_INFINITY
        ? scaled(a, lanes, lane)
        : Math.sqrt(squares);
  }

  private static double scaled(double[] a, Lanes lanes, int lane) {
    double largest = 0;
    for (int i = 0; i < lanes.length(); i++) {
      largest = Math.max(largest, Math.abs(a[lanes.at(lane, i)]));
    }
    if (largest == 0 || largest == Double.POSITIVE_INFINITY) {
      return largest;
    }
    double squares = 0;
    for (int i = 0; i < lanes.length(); i++) {
      double part = a[lanes.at(lane, i)] / largest;
      squares += part * part;
    }
    return largest * Math.sqrt(squares);
  }

  /** What to divide by: nothing becomes NaN for being zero. */
  static double divisor(double magnitude) {
    return magnitude == 0 ? 1 : magnitude;
  }

  static Matrix divisors(Matrix a, Axis axis) {
    Matrix result = each(a, axis);
    double[] target = result.writableElements();
    for (int lane = 0; lane < target.length; lane++) {
      target[lane] = divisor(target[lane]);
    }
    return result;
  }
}
