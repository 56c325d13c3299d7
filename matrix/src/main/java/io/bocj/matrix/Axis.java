package io.bocj.matrix;

/**
 * What of a matrix is taken one by one. It means the same everywhere: {@code m.sum(ROWS)} is the
 * sum of each row, {@code m.take(ROWS, 0, 2)} are two of the rows, {@code m.normalize(ROWS)} makes
 * each row one long.
 */
public enum Axis {
  /** The rows: what has one number for each is a column, as high as the matrix. */
  ROWS,
  /** The columns: what has one number for each is a row, as wide as the matrix. */
  COLUMNS
}
