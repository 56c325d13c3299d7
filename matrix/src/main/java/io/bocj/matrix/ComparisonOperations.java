package io.bocj.matrix;

/**
 * Comparisons of a {@link Matrix}, element by element. The result is a mask: 1 where it holds, and
 * 0 where not; {@link Matrix#where(Matrix, Matrix, Matrix)} chooses by it, its {@link Matrix#sum()
 * sum} counts. With NaN nothing holds, but that it is not equal.
 *
 * <p>All of them throw {@link IllegalArgumentException} if shapes do not broadcast or {@code out}
 * is not of the result's shape, {@link IllegalStateException} if a matrix is revoked or {@code out}
 * was acquired read-only, and {@link NullPointerException} if an argument is null.
 */
public sealed interface ComparisonOperations permits Matrix {
  /**
   * Where elements are less than those of another matrix.
   *
   * @param other what to compare with; it and this are broadcast to one shape
   * @return a new matrix
   */
  default Matrix lessThan(Matrix other) {
    return Elementwise.binary(Comparison.LESS_THAN, self(), other, null);
  }

  /**
   * Where elements are less than those of another matrix, into {@code out}.
   *
   * @param other what to compare with; it and this are broadcast to one shape
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix lessThan(Matrix other, Matrix out) {
    return Elementwise.binary(Comparison.LESS_THAN, self(), other, Matrix.requireOut(out));
  }

  /**
   * Where elements are less than a number.
   *
   * @param other what to compare with
   * @return a new matrix
   */
  default Matrix lessThan(double other) {
    return Elementwise.binary(Comparison.LESS_THAN, self(), other, null);
  }

  /**
   * Where elements are less than a number, into {@code out}.
   *
   * @param other what to compare with
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix lessThan(double other, Matrix out) {
    return Elementwise.binary(Comparison.LESS_THAN, self(), other, Matrix.requireOut(out));
  }

  /**
   * Where elements are less than, or equal to, those of another matrix.
   *
   * @param other what to compare with; it and this are broadcast to one shape
   * @return a new matrix
   */
  default Matrix atMost(Matrix other) {
    return Elementwise.binary(Comparison.AT_MOST, self(), other, null);
  }

  /**
   * Where elements are less than, or equal to, those of another matrix, into {@code out}.
   *
   * @param other what to compare with; it and this are broadcast to one shape
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix atMost(Matrix other, Matrix out) {
    return Elementwise.binary(Comparison.AT_MOST, self(), other, Matrix.requireOut(out));
  }

  /**
   * Where elements are less than, or equal to, a number.
   *
   * @param other what to compare with
   * @return a new matrix
   */
  default Matrix atMost(double other) {
    return Elementwise.binary(Comparison.AT_MOST, self(), other, null);
  }

  /**
   * Where elements are less than, or equal to, a number, into {@code out}.
   *
   * @param other what to compare with
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix atMost(double other, Matrix out) {
    return Elementwise.binary(Comparison.AT_MOST, self(), other, Matrix.requireOut(out));
  }

  /**
   * Where elements are greater than those of another matrix.
   *
   * @param other what to compare with; it and this are broadcast to one shape
   * @return a new matrix
   */
  default Matrix greaterThan(Matrix other) {
    return Elementwise.binary(Comparison.GREATER_THAN, self(), other, null);
  }

  /**
   * Where elements are greater than those of another matrix, into {@code out}.
   *
   * @param other what to compare with; it and this are broadcast to one shape
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix greaterThan(Matrix other, Matrix out) {
    return Elementwise.binary(Comparison.GREATER_THAN, self(), other, Matrix.requireOut(out));
  }

  /**
   * Where elements are greater than a number.
   *
   * @param other what to compare with
   * @return a new matrix
   */
  default Matrix greaterThan(double other) {
    return Elementwise.binary(Comparison.GREATER_THAN, self(), other, null);
  }

  /**
   * Where elements are greater than a number, into {@code out}.
   *
   * @param other what to compare with
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix greaterThan(double other, Matrix out) {
    return Elementwise.binary(Comparison.GREATER_THAN, self(), other, Matrix.requireOut(out));
  }

  /**
   * Where elements are greater than, or equal to, those of another matrix.
   *
   * @param other what to compare with; it and this are broadcast to one shape
   * @return a new matrix
   */
  default Matrix atLeast(Matrix other) {
    return Elementwise.binary(Comparison.AT_LEAST, self(), other, null);
  }

  /**
   * Where elements are greater than, or equal to, those of another matrix, into {@code out}.
   *
   * @param other what to compare with; it and this are broadcast to one shape
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix atLeast(Matrix other, Matrix out) {
    return Elementwise.binary(Comparison.AT_LEAST, self(), other, Matrix.requireOut(out));
  }

  /**
   * Where elements are greater than, or equal to, a number.
   *
   * @param other what to compare with
   * @return a new matrix
   */
  default Matrix atLeast(double other) {
    return Elementwise.binary(Comparison.AT_LEAST, self(), other, null);
  }

  /**
   * Where elements are greater than, or equal to, a number, into {@code out}.
   *
   * @param other what to compare with
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix atLeast(double other, Matrix out) {
    return Elementwise.binary(Comparison.AT_LEAST, self(), other, Matrix.requireOut(out));
  }

  /**
   * Where elements are equal to those of another matrix.
   *
   * @param other what to compare with; it and this are broadcast to one shape
   * @return a new matrix
   */
  default Matrix equalTo(Matrix other) {
    return Elementwise.binary(Comparison.EQUAL_TO, self(), other, null);
  }

  /**
   * Where elements are equal to those of another matrix, into {@code out}.
   *
   * @param other what to compare with; it and this are broadcast to one shape
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix equalTo(Matrix other, Matrix out) {
    return Elementwise.binary(Comparison.EQUAL_TO, self(), other, Matrix.requireOut(out));
  }

  /**
   * Where elements are equal to a number.
   *
   * @param other what to compare with
   * @return a new matrix
   */
  default Matrix equalTo(double other) {
    return Elementwise.binary(Comparison.EQUAL_TO, self(), other, null);
  }

  /**
   * Where elements are equal to a number, into {@code out}.
   *
   * @param other what to compare with
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix equalTo(double other, Matrix out) {
    return Elementwise.binary(Comparison.EQUAL_TO, self(), other, Matrix.requireOut(out));
  }

  /**
   * Where elements are not equal to those of another matrix.
   *
   * @param other what to compare with; it and this are broadcast to one shape
   * @return a new matrix
   */
  default Matrix notEqualTo(Matrix other) {
    return Elementwise.binary(Comparison.NOT_EQUAL_TO, self(), other, null);
  }

  /**
   * Where elements are not equal to those of another matrix, into {@code out}.
   *
   * @param other what to compare with; it and this are broadcast to one shape
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix notEqualTo(Matrix other, Matrix out) {
    return Elementwise.binary(Comparison.NOT_EQUAL_TO, self(), other, Matrix.requireOut(out));
  }

  /**
   * Where elements are not equal to a number.
   *
   * @param other what to compare with
   * @return a new matrix
   */
  default Matrix notEqualTo(double other) {
    return Elementwise.binary(Comparison.NOT_EQUAL_TO, self(), other, null);
  }

  /**
   * Where elements are not equal to a number, into {@code out}.
   *
   * @param other what to compare with
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix notEqualTo(double other, Matrix out) {
    return Elementwise.binary(Comparison.NOT_EQUAL_TO, self(), other, Matrix.requireOut(out));
  }

  private Matrix self() {
    return (Matrix) this;
  }
}
