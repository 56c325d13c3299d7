package io.bocj.matrix;

/** Whether two matrices of one shape are alike, as a single answer. */
final class Comparing {
  private Comparing() {}

  static boolean close(Matrix a, Matrix b, double relative, double absolute, boolean equalNaN) {
    requireTolerance("relative", relative);
    requireTolerance("absolute", absolute);
    requireSameShape(a, b);
    double[] left = a.elements();
    double[] right = b.elements();
    for (int i = 0; i < left.length; i++) {
      if (!close(left[i], right[i], relative, absolute)
          && !(equalNaN && Double.isNaN(left[i]) && Double.isNaN(right[i]))) {
        return false;
      }
    }
    return true;
  }

  /** Equal ones are, infinities among them, whose difference is no number. */
  private static boolean close(double a, double b, double relative, double absolute) {
    return a == b || (Double.isFinite(b) && Math.abs(a - b) <= absolute + relative * Math.abs(b));
  }

  private static void requireTolerance(String which, double tolerance) {
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException(
          "the " + which + " tolerance cannot be " + tolerance + ": give 0 or more");
    }
  }

  static void requireSameShape(Matrix a, Matrix b) {
    if (!a.hasShapeOf(b)) {
      throw new IllegalArgumentException(
          String.format(
              "%s and %s cannot be compared: they must have one shape; take() or transpose() first",
              a.shape(), b.shape()));
    }
  }
}
