package io.bocj.matrix;

/** Which shapes go together: in either direction they are as long, or one of them has length 1. */
final class Broadcast {
  private Broadcast() {}

  /** The shape of what comes out of two. */
  static Shape of(Shape a, Shape b) {
    return a.equals(b)
        ? a
        : new Shape(
            common(a, b, "rows", a.rows(), b.rows()),
            common(a, b, "columns", a.columns(), b.columns()));
  }

  private static int common(Shape a, Shape b, String what, int ofA, int ofB) {
    if (ofA == ofB || ofB == 1) {
      return ofA;
    }
    if (ofA == 1) {
      return ofB;
    }
    throw new IllegalArgumentException(
        String.format(
            "%s and %s do not broadcast: they have %d and %d %s, which must be as many, or 1;"
                + " transpose() one of them, or take() what fits",
            a, b, ofA, ofB, what));
  }
}
