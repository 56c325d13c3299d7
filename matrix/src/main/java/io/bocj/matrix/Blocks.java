package io.bocj.matrix;

import java.util.Arrays;

/** Rectangles of neighboring elements. */
final class Blocks {
  private Blocks() {}

  static Matrix copy(Matrix a, int fromRow, int toRow, int fromColumn, int toColumn) {
    requireWithin(a, fromRow, toRow, fromColumn, toColumn);
    Matrix result = Matrix.zeros(toRow - fromRow, toColumn - fromColumn);
    double[] target = result.writableElements();
    for (int row = 0; row < result.rows(); row++) {
      int from = (fromRow + row) * a.columns() + fromColumn;
      System.arraycopy(a.elements(), from, target, row * result.columns(), result.columns());
    }
    return result;
  }

  static void write(Matrix a, int fromRow, int fromColumn, Matrix block) {
    requireWithin(
        a,
        fromRow,
        Math.addExact(fromRow, block.rows()),
        fromColumn,
        Math.addExact(fromColumn, block.columns()));
    double[] target = a.writableElements();
    for (int row = 0; row < block.rows(); row++) {
      int to = (fromRow + row) * a.columns() + fromColumn;
      System.arraycopy(block.elements(), row * block.columns(), target, to, block.columns());
    }
  }

  static void fill(Matrix a, int fromRow, int toRow, int fromColumn, int toColumn, double value) {
    requireWithin(a, fromRow, toRow, fromColumn, toColumn);
    double[] target = a.writableElements();
    for (int row = fromRow; row < toRow; row++) {
      int start = row * a.columns();
      Arrays.fill(target, start + fromColumn, start + toColumn, value);
    }
  }

  private static void requireWithin(
      Matrix a, int fromRow, int toRow, int fromColumn, int toColumn) {
    requireWithin(a, "rows", fromRow, toRow, a.rows());
    requireWithin(a, "columns", fromColumn, toColumn, a.columns());
  }

  private static void requireWithin(Matrix a, String what, int from, int to, int count) {
    if (from < 0 || from > to || to > count) {
      throw new IndexOutOfBoundsException(
          String.format(
              "there are no %s %d to %d in a %s: they go from 0 to %d, without the last, and none"
                  + " counts from the end",
              what, from, to, a.shape(), count));
    }
  }
}
