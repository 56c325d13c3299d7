package io.bocj.matrix;

/**
 * An operation on one number, as a loop over an array of them. See {@link BinaryKernel} for why it
 * is no function.
 */
interface UnaryKernel {
  /** Of all elements, each to its own place; it may be the same array. */
  void all(double[] a, double[] out, int count);

  /** What takes all into an interval. */
  static UnaryKernel clip(double low, double high) {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "clip cannot keep numbers between "
              + low
              + " and "
              + high
              + ": give the lower bound first, and an infinite one for none");
    }
    return (a, out, count) -> {
      for (int i = 0; i < count; i++) {
        out[i] = Math.min(Math.max(a[i], low), high);
      }
    };
  }
}
