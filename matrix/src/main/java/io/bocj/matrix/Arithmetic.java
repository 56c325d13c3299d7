package io.bocj.matrix;

/** The four operations of arithmetic. */
enum Arithmetic implements BinaryKernel {
  PLUS {
    @Override
    public void both(
        double[] a, int aFrom, double[] b, int bFrom, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] + b[bFrom + i];
      }
    }

    @Override
    public void right(double[] a, int aFrom, double b, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] + b;
      }
    }

    @Override
    public void left(double a, double[] b, int bFrom, double[] out, int from, int count) {
      right(b, bFrom, a, out, from, count);
    }
  },
  MINUS {
    @Override
    public void both(
        double[] a, int aFrom, double[] b, int bFrom, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] - b[bFrom + i];
      }
    }

    @Override
    public void right(double[] a, int aFrom, double b, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] - b;
      }
    }

    @Override
    public void left(double a, double[] b, int bFrom, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a - b[bFrom + i];
      }
    }
  },
  TIMES {
    @Override
    public void both(
        double[] a, int aFrom, double[] b, int bFrom, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] * b[bFrom + i];
      }
    }

    @Override
    public void right(double[] a, int aFrom, double b, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] * b;
      }
    }

    @Override
    public void left(double a, double[] b, int bFrom, double[] out, int from, int count) {
      right(b, bFrom, a, out, from, count);
    }
  },
  DIVIDED_BY {
    @Override
    public void both(
        double[] a, int aFrom, double[] b, int bFrom, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] / b[bFrom + i];
      }
    }

    @Override
    public void right(double[] a, int aFrom, double b, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] / b;
      }
    }

    @Override
    public void left(double a, double[] b, int bFrom, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a / b[bFrom + i];
      }
    }
  }
}
