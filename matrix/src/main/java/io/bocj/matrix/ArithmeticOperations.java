package io.bocj.matrix;

/**
 * Arithmetic of a {@link Matrix}, element by element and as matrix product. Each operation has a
 * form that makes a new matrix and one that writes to {@code out}; in place is {@code a.plus(b,
 * a)}.
 *
 * <p>All of them throw {@link IllegalArgumentException} if shapes do not go together or {@code out}
 * is not of the result's shape, {@link IllegalStateException} if a matrix is revoked or {@code out}
 * was acquired read-only, and {@link NullPointerException} if an argument is null. Then nothing has
 * been written.
 */
public sealed interface ArithmeticOperations permits Matrix {
  /**
   * The sum with another matrix.
   *
   * @param other what to add; it and this are broadcast to one shape
   * @return a new matrix
   */
  default Matrix plus(Matrix other) {
    return Elementwise.binary(Arithmetic.PLUS, self(), other, null);
  }

  /**
   * The sum with another matrix, into {@code out}.
   *
   * @param other what to add; it and this are broadcast to one shape
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix plus(Matrix other, Matrix out) {
    return Elementwise.binary(Arithmetic.PLUS, self(), other, Matrix.requireOut(out));
  }

  /**
   * The sum with a number.
   *
   * @param other what to add
   * @return a new matrix
   */
  default Matrix plus(double other) {
    return Elementwise.binary(Arithmetic.PLUS, self(), other, null);
  }

  /**
   * The sum with a number, into {@code out}.
   *
   * @param other what to add
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix plus(double other, Matrix out) {
    return Elementwise.binary(Arithmetic.PLUS, self(), other, Matrix.requireOut(out));
  }

  /**
   * The difference to another matrix.
   *
   * @param other what to subtract; it and this are broadcast to one shape
   * @return a new matrix
   */
  default Matrix minus(Matrix other) {
    return Elementwise.binary(Arithmetic.MINUS, self(), other, null);
  }

  /**
   * The difference to another matrix, into {@code out}.
   *
   * @param other what to subtract; it and this are broadcast to one shape
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix minus(Matrix other, Matrix out) {
    return Elementwise.binary(Arithmetic.MINUS, self(), other, Matrix.requireOut(out));
  }

  /**
   * The difference to a number.
   *
   * @param other what to subtract
   * @return a new matrix
   */
  default Matrix minus(double other) {
    return Elementwise.binary(Arithmetic.MINUS, self(), other, null);
  }

  /**
   * The difference to a number, into {@code out}.
   *
   * @param other what to subtract
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix minus(double other, Matrix out) {
    return Elementwise.binary(Arithmetic.MINUS, self(), other, Matrix.requireOut(out));
  }

  /**
   * The product, element by element, with another matrix.
   *
   * @param other what to multiply with; it and this are broadcast to one shape
   * @return a new matrix
   */
  default Matrix times(Matrix other) {
    return Elementwise.binary(Arithmetic.TIMES, self(), other, null);
  }

  /**
   * The product, element by element, with another matrix, into {@code out}.
   *
   * @param other what to multiply with; it and this are broadcast to one shape
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix times(Matrix other, Matrix out) {
    return Elementwise.binary(Arithmetic.TIMES, self(), other, Matrix.requireOut(out));
  }

  /**
   * The product, element by element, with a number.
   *
   * @param other what to multiply with
   * @return a new matrix
   */
  default Matrix times(double other) {
    return Elementwise.binary(Arithmetic.TIMES, self(), other, null);
  }

  /**
   * The product, element by element, with a number, into {@code out}.
   *
   * @param other what to multiply with
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix times(double other, Matrix out) {
    return Elementwise.binary(Arithmetic.TIMES, self(), other, Matrix.requireOut(out));
  }

  /**
   * The quotient, element by element, by another matrix.
   *
   * @param other what to divide by; it and this are broadcast to one shape
   * @return a new matrix
   */
  default Matrix dividedBy(Matrix other) {
    return Elementwise.binary(Arithmetic.DIVIDED_BY, self(), other, null);
  }

  /**
   * The quotient, element by element, by another matrix, into {@code out}.
   *
   * @param other what to divide by; it and this are broadcast to one shape
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix dividedBy(Matrix other, Matrix out) {
    return Elementwise.binary(Arithmetic.DIVIDED_BY, self(), other, Matrix.requireOut(out));
  }

  /**
   * The quotient, element by element, by a number.
   *
   * @param other what to divide by
   * @return a new matrix
   */
  default Matrix dividedBy(double other) {
    return Elementwise.binary(Arithmetic.DIVIDED_BY, self(), other, null);
  }

  /**
   * The quotient, element by element, by a number, into {@code out}.
   *
   * @param other what to divide by
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix dividedBy(double other, Matrix out) {
    return Elementwise.binary(Arithmetic.DIVIDED_BY, self(), other, Matrix.requireOut(out));
  }

  /**
   * The matrix product.
   *
   * @param other with as many rows as this has columns
   * @return a new matrix
   */
  default Matrix matmul(Matrix other) {
    return Products.multiply(self(), other, null);
  }

  /**
   * The matrix product, into {@code out}.
   *
   * @param other with as many rows as this has columns
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix matmul(Matrix other, Matrix out) {
    return Products.multiply(self(), other, Matrix.requireOut(out));
  }

  /**
   * {@code this * factor + summand}, rounded once: see {@link Math#fma(double, double, double)}.
   *
   * @param factor what to multiply with
   * @param summand what to add; all three are broadcast to one shape
   * @return a new matrix
   */
  default Matrix multiplyAdd(Matrix factor, Matrix summand) {
    return Elementwise.ternary(Ternary.MULTIPLY_ADD, self(), factor, summand, null);
  }

  /**
   * {@code this * factor + summand}, rounded once: see {@link Math#fma(double, double, double)},
   * into {@code out}.
   *
   * @param factor what to multiply with
   * @param summand what to add; all three are broadcast to one shape
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix multiplyAdd(Matrix factor, Matrix summand, Matrix out) {
    return Elementwise.ternary(
        Ternary.MULTIPLY_ADD, self(), factor, summand, Matrix.requireOut(out));
  }

  /**
   * {@code this + factor * other}, rounded after each step, as {@code plus(other.times(factor))}
   * is.
   *
   * @param factor what to multiply the other with
   * @param other what to add; all three are broadcast to one shape
   * @return a new matrix
   */
  default Matrix plusScaled(Matrix factor, Matrix other) {
    return Elementwise.ternary(Ternary.PLUS_SCALED, self(), factor, other, null);
  }

  /**
   * {@code this + factor * other}, rounded after each step, as {@code plus(other.times(factor))}
   * is, into {@code out}.
   *
   * @param factor what to multiply the other with
   * @param other what to add; all three are broadcast to one shape
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix plusScaled(Matrix factor, Matrix other, Matrix out) {
    return Elementwise.ternary(Ternary.PLUS_SCALED, self(), factor, other, Matrix.requireOut(out));
  }

  /**
   * {@code this + factor * other}, rounded after each step, as {@code plus(other.times(factor))}
   * is.
   *
   * @param factor what to multiply the other with
   * @param other what to add; it and this are broadcast to one shape
   * @return a new matrix
   */
  default Matrix plusScaled(double factor, Matrix other) {
    return Elementwise.binary(new PlusScaled(factor), self(), other, null);
  }

  /**
   * {@code this + factor * other}, rounded after each step, as {@code plus(other.times(factor))}
   * is, into {@code out}.
   *
   * @param factor what to multiply the other with
   * @param other what to add; it and this are broadcast to one shape
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix plusScaled(double factor, Matrix other, Matrix out) {
    return Elementwise.binary(new PlusScaled(factor), self(), other, Matrix.requireOut(out));
  }

  /**
   * The negatives.
   *
   * @return a new matrix
   */
  default Matrix negate() {
    return Elementwise.unary(Unary.NEGATE, self(), null);
  }

  /**
   * The negatives, into {@code out}.
   *
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix negate(Matrix out) {
    return Elementwise.unary(Unary.NEGATE, self(), Matrix.requireOut(out));
  }

  /**
   * The absolute values.
   *
   * @return a new matrix
   */
  default Matrix abs() {
    return Elementwise.unary(Unary.ABS, self(), null);
  }

  /**
   * The absolute values, into {@code out}.
   *
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix abs(Matrix out) {
    return Elementwise.unary(Unary.ABS, self(), Matrix.requireOut(out));
  }

  /**
   * The square roots; NaN of negative numbers.
   *
   * @return a new matrix
   */
  default Matrix sqrt() {
    return Elementwise.unary(Unary.SQRT, self(), null);
  }

  /**
   * The square roots; NaN of negative numbers, into {@code out}.
   *
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix sqrt(Matrix out) {
    return Elementwise.unary(Unary.SQRT, self(), Matrix.requireOut(out));
  }

  /**
   * The least integers that are not less.
   *
   * @return a new matrix
   */
  default Matrix ceil() {
    return Elementwise.unary(Unary.CEIL, self(), null);
  }

  /**
   * The least integers that are not less, into {@code out}.
   *
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix ceil(Matrix out) {
    return Elementwise.unary(Unary.CEIL, self(), Matrix.requireOut(out));
  }

  /**
   * The greatest integers that are not greater.
   *
   * @return a new matrix
   */
  default Matrix floor() {
    return Elementwise.unary(Unary.FLOOR, self(), null);
  }

  /**
   * The greatest integers that are not greater, into {@code out}.
   *
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix floor(Matrix out) {
    return Elementwise.unary(Unary.FLOOR, self(), Matrix.requireOut(out));
  }

  /**
   * The nearest integers; of two as near, the even one.
   *
   * @return a new matrix
   */
  default Matrix round() {
    return Elementwise.unary(Unary.ROUND, self(), null);
  }

  /**
   * The nearest integers; of two as near, the even one, into {@code out}.
   *
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix round(Matrix out) {
    return Elementwise.unary(Unary.ROUND, self(), Matrix.requireOut(out));
  }

  /**
   * The elements, or the bound that they are beyond.
   *
   * @param low the lower bound; {@link Double#NEGATIVE_INFINITY} for none
   * @param high the upper bound, not less; {@link Double#POSITIVE_INFINITY} for none
   * @return a new matrix
   */
  default Matrix clip(double low, double high) {
    return Elementwise.unary(UnaryKernel.clip(low, high), self(), null);
  }

  /**
   * The elements, or the bound that they are beyond, into {@code out}.
   *
   * @param low the lower bound; {@link Double#NEGATIVE_INFINITY} for none
   * @param high the upper bound, not less; {@link Double#POSITIVE_INFINITY} for none
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix clip(double low, double high, Matrix out) {
    return Elementwise.unary(UnaryKernel.clip(low, high), self(), Matrix.requireOut(out));
  }

  /**
   * The transpose: rows become columns.
   *
   * @return a new matrix
   */
  default Matrix transpose() {
    return Products.transpose(self(), null);
  }

  /**
   * The transpose: rows become columns, into {@code out}.
   *
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix transpose(Matrix out) {
    return Products.transpose(self(), Matrix.requireOut(out));
  }

  private Matrix self() {
    return (Matrix) this;
  }
}
