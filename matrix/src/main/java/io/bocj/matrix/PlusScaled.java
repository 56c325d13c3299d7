package io.bocj.matrix;

/**
 * The first number, and the second times a factor: rounded after each step.
 *
 * @param factor what to multiply the second with
 */
record PlusScaled(double factor) implements BinaryKernel {
  @Override
  public void both(
      double[] a, int aFrom, double[] b, int bFrom, double[] out, int from, int count) {
    for (int i = 0; i < count; i++) {
      out[from + i] = a[aFrom + i] + factor * b[bFrom + i];
    }
  }

  @Override
  public void right(double[] a, int aFrom, double b, double[] out, int from, int count) {
    Arithmetic.PLUS.right(a, aFrom, factor * b, out, from, count);
  }

  @Override
  public void left(double a, double[] b, int bFrom, double[] out, int from, int count) {
    for (int i = 0; i < count; i++) {
      out[from + i] = a + factor * b[bFrom + i];
    }
  }
}
