package io.bocj.matrix;

/** Sums of products, over operands that are broadcast to one shape. */
final class InnerProducts {
  private InnerProducts() {}

  static double all(Matrix a, Matrix b) {
    if (a.hasShapeOf(b)) {
      return flat(a.elements(), b.elements(), a.size());
    }
    return Folding.all(Fold.SUM, products(a, b));
  }

  private static double flat(double[] a, double[] b, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  static Matrix each(Matrix a, Matrix b, Axis axis) {
    return Folding.each(Fold.SUM, products(a, b), axis);
  }

  private static Matrix products(Matrix a, Matrix b) {
    return Elementwise.binary(Arithmetic.TIMES, a, b, null);
  }
}
