package io.bocj.matrix;

/**
 * The operations on three numbers. Of runs that lie in their arrays there is a loop that the JIT
 * can vectorize; what is broadcast along a row is spread out to such a run before.
 */
enum Ternary {
  MULTIPLY_ADD {
    @Override
    void runs(
        double[] a,
        int aFrom,
        double[] b,
        int bFrom,
        double[] c,
        int cFrom,
        double[] out,
        int from,
        int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = Math.fma(a[aFrom + i], b[bFrom + i], c[cFrom + i]);
      }
    }
  },
  PLUS_SCALED {
    @Override
    void runs(
        double[] a,
        int aFrom,
        double[] b,
        int bFrom,
        double[] c,
        int cFrom,
        double[] out,
        int from,
        int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] + b[bFrom + i] * c[cFrom + i];
      }
    }
  },
  WHERE {
    @Override
    void runs(
        double[] a,
        int aFrom,
        double[] b,
        int bFrom,
        double[] c,
        int cFrom,
        double[] out,
        int from,
        int count) {
      for (int i = 0; i < count; i++) {
        out[from + i] = a[aFrom + i] != 0 ? b[bFrom + i] : c[cFrom + i];
      }
    }
  };

  /** Of three runs; the array written to may be one of those read, at the same place. */
  abstract void runs(
      double[] a,
      int aFrom,
      double[] b,
      int bFrom,
      double[] c,
      int cFrom,
      double[] out,
      int from,
      int count);
}
