package io.bocj.matrix;

import java.util.Arrays;

/**
 * What a matrix contributes to a result that it is broadcast to, piece by piece. A piece lies
 * within a row of the result and has no more than {@link #PIECE} elements; if the matrix has but
 * one for the whole row, it is spread out to as many as a piece has.
 */
final class Operand {
  /** Few enough to stay in the cache, and enough for the loops to be worth it. */
  static final int PIECE = 1024;

  private final double[] source;
  private final int rowStep;
  private final boolean spread;
  private final double[] pieces;

  /** Which element is spread out; -1 before the first. */
  private int spreadFrom = -1;

  private Operand(Matrix matrix, int rowStep, boolean spread, int width) {
    this.source = matrix.elements();
    this.rowStep = rowStep;
    this.spread = spread;
    this.pieces = spread ? new double[Math.min(width, PIECE)] : source;
  }

  /** For a result that is taken row by row. */
  static Operand byRow(Matrix matrix, Shape result) {
    int rowStep = matrix.rows() == 1 ? 0 : matrix.columns();
    boolean spread = matrix.columns() < result.columns();
    return new Operand(matrix, rowStep, spread, result.columns());
  }

  /** For a result that is taken as one long row. */
  static Operand flat(Matrix matrix, Shape result) {
    return new Operand(matrix, 0, matrix.size() < result.size(), result.size());
  }

  /** In which {@link #at} says where. */
  double[] array() {
    return pieces;
  }

  /** Where a piece starts. */
  int at(int row, int column) {
    int from = row * rowStep;
    if (!spread) {
      return from + column;
    }
    if (from != spreadFrom) {
      Arrays.fill(pieces, source[from]);
      spreadFrom = from;
    }
    return 0;
  }
}
