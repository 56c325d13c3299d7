package io.bocj.matrix;

/**
 * What becomes of many elements of a {@link Matrix}: one number of all, or of each row or column.
 * By {@link Axis#ROWS} the result is a column that has one number for each row; by {@link
 * Axis#COLUMNS} it is a row.
 *
 * <p>Elements are taken in the order of their indices, so the same elements give the same result to
 * the bit. NaN makes every result NaN that it has a part in; the least and the greatest are then
 * where the first NaN is.
 *
 * <p>All of them throw {@link IllegalStateException} if the matrix is revoked. The least, the
 * greatest and where they are throw {@link IllegalArgumentException} if there is no element to
 * choose from.
 */
public sealed interface ReductionOperations permits Matrix {
  /**
   * The sum of all elements; 0 of none.
   *
   * @return the number
   */
  default double sum() {
    return Folding.all(Fold.SUM, self());
  }

  /**
   * The sum of each row or column.
   *
   * @param axis whether of each row or of each column
   * @return a new matrix with a number for each
   */
  default Matrix sum(Axis axis) {
    return Folding.each(Fold.SUM, self(), axis);
  }

  /**
   * The mean of all elements; NaN of none.
   *
   * @return the number
   */
  default double mean() {
    return sum() / self().size();
  }

  /**
   * The mean of each row or column.
   *
   * @param axis whether of each row or of each column
   * @return a new matrix with a number for each
   */
  default Matrix mean(Axis axis) {
    return Means.each(self(), axis);
  }

  /**
   * The least element. As {@link Math#min} has it, -0.0 is less than 0.0.
   *
   * @return the number
   */
  default double min() {
    return Extremes.value(Fold.MIN, self());
  }

  /**
   * The least element of each row or column.
   *
   * @param axis whether of each row or of each column
   * @return a new matrix with a number for each
   */
  default Matrix min(Axis axis) {
    return Extremes.values(Fold.MIN, self(), axis);
  }

  /**
   * The greatest element. As {@link Math#max} has it, 0.0 is greater than -0.0.
   *
   * @return the number
   */
  default double max() {
    return Extremes.value(Fold.MAX, self());
  }

  /**
   * The greatest element of each row or column.
   *
   * @param axis whether of each row or of each column
   * @return a new matrix with a number for each
   */
  default Matrix max(Axis axis) {
    return Extremes.values(Fold.MAX, self(), axis);
  }

  /**
   * Where the least element is; the first of several.
   *
   * @return its index, counted row by row
   */
  default int argMin() {
    return Extremes.index(Fold.MIN, self());
  }

  /**
   * Where the least element of each row or column is; the first of several.
   *
   * @param axis whether of each row or of each column
   * @return a new matrix with a number for each
   */
  default Matrix argMin(Axis axis) {
    return Extremes.indices(Fold.MIN, self(), axis);
  }

  /**
   * Where the greatest element is; the first of several.
   *
   * @return its index, counted row by row
   */
  default int argMax() {
    return Extremes.index(Fold.MAX, self());
  }

  /**
   * Where the greatest element of each row or column is; the first of several.
   *
   * @param axis whether of each row or of each column
   * @return a new matrix with a number for each
   */
  default Matrix argMax(Axis axis) {
    return Extremes.indices(Fold.MAX, self(), axis);
  }

  /**
   * The sum of the squares of all elements.
   *
   * @return the number
   */
  default double magnitudeSquared() {
    return Folding.all(Fold.SQUARES, self());
  }

  /**
   * The sum of the squares of each row or column.
   *
   * @param axis whether of each row or of each column
   * @return a new matrix with a number for each
   */
  default Matrix magnitudeSquared(Axis axis) {
    return Folding.each(Fold.SQUARES, self(), axis);
  }

  /**
   * The Euclidean length of all elements. Their squares may exceed what a double can be.
   *
   * @return the number
   */
  default double magnitude() {
    return Magnitudes.all(self());
  }

  /**
   * The Euclidean length of each row or column. Squares may exceed what a double can be.
   *
   * @param axis whether of each row or of each column
   * @return a new matrix with a number for each
   */
  default Matrix magnitude(Axis axis) {
    return Magnitudes.each(self(), axis);
  }

  private Matrix self() {
    return (Matrix) this;
  }
}
