package io.bocj.matrix;

/** A matrix in words, however large: the first rows and columns, and how many more there are. */
final class Printer {
  private static final int MOST = 8;

  private Printer() {}

  static String print(Matrix a) {
    StringBuilder text = new StringBuilder("Matrix[").append(a.shape()).append(']');
    int shown = Math.min(a.rows(), MOST);
    for (int row = 0; row < shown; row++) {
      text.append(row == 0 ? " [" : ", [");
      row(a, row, text);
      text.append(']');
    }
    more(text, a.rows() - shown, "rows");
    return text.toString();
  }

  private static void row(Matrix a, int row, StringBuilder text) {
    int shown = Math.min(a.columns(), MOST);
    for (int column = 0; column < shown; column++) {
      text.append(column == 0 ? "" : ", ").append(a.get(row, column));
    }
    more(text, a.columns() - shown, "columns");
  }

  private static void more(StringBuilder text, int count, String what) {
    if (count > 0) {
      text.append(", ... ").append(count).append(" more ").append(what);
    }
  }
}
