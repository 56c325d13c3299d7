package io.bocj.matrix;

/** The operations on one number that have no parameters. */
enum Unary implements UnaryKernel {
  NEGATE {
    @Override
    public void all(double[] a, double[] out, int count) {
      for (int i = 0; i < count; i++) {
        out[i] = -a[i];
      }
    }
  },
  ABS {
    @Override
    public void all(double[] a, double[] out, int count) {
      for (int i = 0; i < count; i++) {
        out[i] = Math.abs(a[i]);
      }
    }
  },
  SQRT {
    @Override
    public void all(double[] a, double[] out, int count) {
      for (int i = 0; i < count; i++) {
        out[i] = Math.sqrt(a[i]);
      }
    }
  },
  CEIL {
    @Override
    public void all(double[] a, double[] out, int count) {
      for (int i = 0; i < count; i++) {
        out[i] = Math.ceil(a[i]);
      }
    }
  },
  FLOOR {
    @Override
    public void all(double[] a, double[] out, int count) {
      for (int i = 0; i < count; i++) {
        out[i] = Math.floor(a[i]);
      }
    }
  },
  ROUND {
    @Override
    public void all(double[] a, double[] out, int count) {
      for (int i = 0; i < count; i++) {
        out[i] = Math.rint(a[i]);
      }
    }
  }
}
