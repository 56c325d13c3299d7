package io.bocj.matrix;

/** Cross products of vectors of two or three elements, one a lane. */
final class CrossProducts {
  private CrossProducts() {}

  static Matrix each(Matrix a, Matrix b, Axis axis) {
    Lanes left = Lanes.of(a, axis).requireLength(2, 3, a, "cross");
    Lanes right = partner(left, a, b);
    return left.length() == 2
        ? inThePlane(a.elements(), left, b.elements(), right)
        : inSpace(a, left, b, right);
  }

  /** The other's vectors: as many, or one for all. */
  private static Lanes partner(Lanes left, Matrix a, Matrix b) {
    if (a.hasShapeOf(b)) {
      return left;
    }
    if (b.isVector() && b.size() == left.length()) {
      return new Lanes(left.axis(), left.count(), left.length(), 0, 1);
    }
    throw new IllegalArgumentException(
        String.format(
            "%s and %s have no cross product: the other must be %s, too, or one vector of %d elements"
                + " for every %s",
            a.shape(), b.shape(), a.shape(), left.length(), left.name()));
  }

  private static Matrix inThePlane(double[] a, Lanes left, double[] b, Lanes right) {
    Matrix result = left.oneForEach();
    double[] target = result.writableElements();
    for (int lane = 0; lane < left.count(); lane++) {
      target[lane] =
          a[left.at(lane, 0)] * b[right.at(lane, 1)] - a[left.at(lane, 1)] * b[right.at(lane, 0)];
    }
    return result;
  }

  private static Matrix inSpace(Matrix a, Lanes left, Matrix b, Lanes right) {
    Matrix result = Matrix.zeros(a.rows(), a.columns());
    double[] target = result.writableElements();
    double[] u = a.elements();
    double[] v = b.elements();
    for (int lane = 0; lane < left.count(); lane++) {
      for (int k = 0; k < 3; k++) {
        target[left.at(lane, k)] = component(k, lane, u, left, v, right);
      }
    }
    return result;
  }

  private static double component(
      int k, int lane, double[] u, Lanes left, double[] v, Lanes right) {
    int next = (k + 1) % 3;
    int last = (k + 2) % 3;
    return u[left.at(lane, next)] * v[right.at(lane, last)]
        - u[left.at(lane, last)] * v[right.at(lane, next)];
  }
}
