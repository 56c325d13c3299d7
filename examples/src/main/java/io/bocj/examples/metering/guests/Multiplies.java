package io.bocj.examples.metering.guests;

/** Multiplies two matrices. */
public final class Multiplies extends Rounds {
  private static final long serialVersionUID = 1L;

  /** Called for each behavior. */
  public Multiplies() {}

  @Override
  protected long round(String text) {
    int n = 160;
    double[][] a = new double[n][n];
    double[][] b = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] = i + j + text.length();
        b[i][j] = i - j;
      }
    }
    double[][] c = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += a[i][k] * b[k][j];
        }
        c[i][j] = sum;
      }
    }
    return (long) c[n - 1][0] | 1L;
  }
}
