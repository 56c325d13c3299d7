package io.bocj.matrix;

/**
 * An operation that makes one number of many: of a run, or of many runs at once, element by
 * element. The elements are taken in order, so that the same elements give the same bits.
 */
enum Fold {
  SUM(0) {
    @Override
    double of(double[] a, int from, int count) {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += a[from + i];
      }
      return sum;
    }

    @Override
    void into(double[] folded, double[] a, int from) {
      for (int i = 0; i < folded.length; i++) {
        folded[i] += a[from + i];
      }
    }
  },
  SQUARES(0) {
    @Override
    double of(double[] a, int from, int count) {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += a[from + i] * a[from + i];
      }
      return sum;
    }

    @Override
    void into(double[] folded, double[] a, int from) {
      for (int i = 0; i < folded.length; i++) {
        folded[i] += a[from + i] * a[from + i];
      }
    }
  },
  MIN(Double.POSITIVE_INFINITY) {
    @Override
    double of(double[] a, int from, int count) {
      double min = Double.POSITIVE_INFINITY;
      for (int i = 0; i < count; i++) {
        min = Math.min(min, a[from + i]);
      }
      return min;
    }

    @Override
    void into(double[] folded, double[] a, int from) {
      for (int i = 0; i < folded.length; i++) {
        folded[i] = Math.min(folded[i], a[from + i]);
      }
    }
  },
  MAX(Double.NEGATIVE_INFINITY) {
    @Override
    double of(double[] a, int from, int count) {
      double max = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < count; i++) {
        max = Math.max(max, a[from + i]);
      }
      return max;
    }

    @Override
    void into(double[] folded, double[] a, int from) {
      for (int i = 0; i < folded.length; i++) {
        folded[i] = Math.max(folded[i], a[from + i]);
      }
    }
  };

  /** Of nothing. */
  final double start;

  Fold(double start) {
    this.start = start;
  }

  /** Of a run. */
  abstract double of(double[] a, int from, int count);

  /** Adds a run to what was folded of others, as long as it is. */
  abstract void into(double[] folded, double[] a, int from);
}
