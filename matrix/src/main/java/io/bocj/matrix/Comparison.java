package io.bocj.matrix;

/** The comparisons: 1 where it holds, 0 where it does not. */
enum Comparison implements BinaryKernel {
  LESS_THAN {
    @Override
    public void both(
        double[] a, int aFrom, double[] b, int bFrom, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] < b[bFrom + i] ? 1 : 0;
      }
    }

    @Override
    public void right(double[] a, int aFrom, double b, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] < b ? 1 : 0;
      }
    }

    @Override
    public void left(double a, double[] b, int bFrom, double[] out, int from, int count) {
      GREATER_THAN.right(b, bFrom, a, out, from, count);
    }
  },
  AT_MOST {
    @Override
    public void both(
        double[] a, int aFrom, double[] b, int bFrom, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] <= b[bFrom + i] ? 1 : 0;
      }
    }

    @Override
    public void right(double[] a, int aFrom, double b, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] <= b ? 1 : 0;
      }
    }

    @Override
    public void left(double a, double[] b, int bFrom, double[] out, int from, int count) {
      AT_LEAST.right(b, bFrom, a, out, from, count);
    }
  },
  GREATER_THAN {
    @Override
    public void both(
        double[] a, int aFrom, double[] b, int bFrom, double[] out, int from, int count) {
      LESS_THAN.both(b, bFrom, a, aFrom, out, from, count);
    }

    @Override
    public void right(double[] a, int aFrom, double b, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] > b ? 1 : 0;
      }
    }

    @Override
    public void left(double a, double[] b, int bFrom, double[] out, int from, int count) {
      LESS_THAN.right(b, bFrom, a, out, from, count);
    }
  },
  AT_LEAST {
    @Override
    public void both(
        double[] a, int aFrom, double[] b, int bFrom, double[] out, int from, int count) {
      AT_MOST.both(b, bFrom, a, aFrom, out, from, count);
    }

    @Override
    public void right(double[] a, int aFrom, double b, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] >= b ? 1 : 0;
      }
    }

    @Override
    public void left(double a, double[] b, int bFrom, double[] out, int from, int count) {
      AT_MOST.right(b, bFrom, a, out, from, count);
    }
  },
  EQUAL_TO {
    @Override
    public void both(
        double[] a, int aFrom, double[] b, int bFrom, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] == b[bFrom + i] ? 1 : 0;
      }
    }

    @Override
    public void right(double[] a, int aFrom, double b, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] == b ? 1 : 0;
      }
    }

    @Override
    public void left(double a, double[] b, int bFrom, double[] out, int from, int count) {
      right(b, bFrom, a, out, from, count);
    }
  },
  NOT_EQUAL_TO {
    @Override
    public void both(
        double[] a, int aFrom, double[] b, int bFrom, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] != b[bFrom + i] ? 1 : 0;
      }
    }

    @Override
    public void right(double[] a, int aFrom, double b, double[] out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] != b ? 1 : 0;
      }
    }

    @Override
    public void left(double a, double[] b, int bFrom, double[] out, int from, int count) {
      right(b, bFrom, a, out, from, count);
    }
  }
}
