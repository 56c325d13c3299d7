package io.bocj.matrix;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parts of a {@link Matrix}: read, they are copies; written, they are written into the matrix
 * itself. Indices count from 0, and none from the end.
 *
 * <p>All of them throw {@link IndexOutOfBoundsException} if there is no such row or column, {@link
 * IllegalArgumentException} if what is to be written does not fit, and {@link
 * IllegalStateException} if a matrix is revoked, or is to be written to and was acquired read-only.
 * Then nothing has been written.
 */
public sealed interface SelectionOperations permits Matrix {
  /**
   * A row.
   *
   * @param index from 0
   * @return a new matrix of one row
   */
  default Matrix row(int index) {
    return take(Axis.ROWS, index);
  }

  /**
   * A column.
   *
   * @param index from 0
   * @return a new matrix of one column
   */
  default Matrix column(int index) {
    return take(Axis.COLUMNS, index);
  }

  /**
   * Neighboring rows.
   *
   * @param from the first of them
   * @param to the first that is none of them
   * @return a new matrix
   */
  default Matrix rows(int from, int to) {
    return slice(from, to, 0, self().columns());
  }

  /**
   * Neighboring columns.
   *
   * @param from the first of them
   * @param to the first that is none of them
   * @return a new matrix
   */
  default Matrix columns(int from, int to) {
    return slice(0, self().rows(), from, to);
  }

  /**
   * A rectangle of neighboring elements.
   *
   * @param fromRow the first row
   * @param toRow the first row that is not in it
   * @param fromColumn the first column
   * @param toColumn the first column that is not in it
   * @return a new matrix
   */
  default Matrix slice(int fromRow, int toRow, int fromColumn, int toColumn) {
    return Blocks.copy(self(), fromRow, toRow, fromColumn, toColumn);
  }

  /**
   * Rows or columns, in any order, also repeatedly.
   *
   * @param axis whether rows or columns
   * @param indices which of them
   * @return a new matrix
   */
  default Matrix take(Axis axis, int... indices) {
    return Gathering.take(self(), axis, indices);
  }

  /**
   * The rows or the columns, one by one. Each is copied when its turn comes.
   *
   * @param axis whether rows or columns
   * @return a stream of new matrices
   */
  default Stream<Matrix> stream(Axis axis) {
    return IntStream.range(0, Lanes.of(self(), axis).count()).mapToObj(i -> take(axis, i));
  }

  /**
   * Writes a rectangle of neighboring elements.
   *
   * @param fromRow its first row here
   * @param fromColumn its first column here
   * @param block what to write
   */
  default void setSlice(int fromRow, int fromColumn, Matrix block) {
    Blocks.write(self(), fromRow, fromColumn, block);
  }

  /**
   * Writes one number to a rectangle of neighboring elements.
   *
   * @param fromRow the first row
   * @param toRow the first row that is not in it
   * @param fromColumn the first column
   * @param toColumn the first column that is not in it
   * @param value what to write
   */
  default void fillSlice(int fromRow, int toRow, int fromColumn, int toColumn, double value) {
    Blocks.fill(self(), fromRow, toRow, fromColumn, toColumn, value);
  }

  /**
   * Writes rows or columns. Of those written repeatedly the last stays.
   *
   * @param axis whether rows or columns
   * @param indices which of them
   * @param values as many rows or columns as there are indices
   */
  default void put(Axis axis, int[] indices, Matrix values) {
    Gathering.put(self(), axis, indices, values);
  }

  /**
   * Writes one number to rows or columns.
   *
   * @param axis whether rows or columns
   * @param indices which of them
   * @param value what to write
   */
  default void put(Axis axis, int[] indices, double value) {
    Gathering.fill(self(), axis, indices, value);
  }

  /**
   * Adds to rows or columns: as often as an index is given.
   *
   * @param axis whether rows or columns
   * @param indices which of them
   * @param values as many rows or columns as there are indices
   */
  default void accumulate(Axis axis, int[] indices, Matrix values) {
    Gathering.accumulate(self(), axis, indices, values);
  }

  /**
   * Adds one number to rows or columns: as often as an index is given.
   *
   * @param axis whether rows or columns
   * @param indices which of them
   * @param value what to add
   */
  default void accumulate(Axis axis, int[] indices, double value) {
    Gathering.accumulate(self(), axis, indices, value);
  }

  private Matrix self() {
    return (Matrix) this;
  }
}
