package io.bocj.matrix;

/** Means: sums divided by how many there were. */
final class Means {
  private Means() {}

  static Matrix each(Matrix a, Axis axis) {
    Matrix sums = Folding.each(Fold.SUM, a, axis);
    return sums.dividedBy(Lanes.of(a, axis).length(), sums);
  }
}
