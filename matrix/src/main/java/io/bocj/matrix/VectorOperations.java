package io.bocj.matrix;

/**
 * Operations on a {@link Matrix} as a vector, or as many: its rows, or its columns.
 *
 * <p>All of them throw {@link IllegalArgumentException} if shapes do not go together or {@code out}
 * is not of the result's shape, {@link IllegalStateException} if a matrix is revoked or what is
 * written to was acquired read-only, and {@link NullPointerException} if an argument is null.
 */
public sealed interface VectorOperations permits Matrix {
  /**
   * The first element, counted row by row.
   *
   * @return the element
   * @throws IndexOutOfBoundsException if there are not as many
   */
  default double x() {
    return self().elements()[Components.index(self(), 0)];
  }

  /**
   * Changes the first element, counted row by row.
   *
   * @param value its new value
   * @throws IndexOutOfBoundsException if there are not as many
   */
  default void x(double value) {
    self().writableElements()[Components.index(self(), 0)] = value;
  }

  /**
   * The second element, counted row by row.
   *
   * @return the element
   * @throws IndexOutOfBoundsException if there are not as many
   */
  default double y() {
    return self().elements()[Components.index(self(), 1)];
  }

  /**
   * Changes the second element, counted row by row.
   *
   * @param value its new value
   * @throws IndexOutOfBoundsException if there are not as many
   */
  default void y(double value) {
    self().writableElements()[Components.index(self(), 1)] = value;
  }

  /**
   * The third element, counted row by row.
   *
   * @return the element
   * @throws IndexOutOfBoundsException if there are not as many
   */
  default double z() {
    return self().elements()[Components.index(self(), 2)];
  }

  /**
   * Changes the third element, counted row by row.
   *
   * @param value its new value
   * @throws IndexOutOfBoundsException if there are not as many
   */
  default void z(double value) {
    self().writableElements()[Components.index(self(), 2)] = value;
  }

  /**
   * The fourth element, counted row by row.
   *
   * @return the element
   * @throws IndexOutOfBoundsException if there are not as many
   */
  default double w() {
    return self().elements()[Components.index(self(), 3)];
  }

  /**
   * Changes the fourth element, counted row by row.
   *
   * @param value its new value
   * @throws IndexOutOfBoundsException if there are not as many
   */
  default void w(double value) {
    self().writableElements()[Components.index(self(), 3)] = value;
  }

  /**
   * The inner product: the sum of the products of all elements.
   *
   * @param other the other factors; it and this are broadcast to one shape
   * @return the number
   */
  default double dot(Matrix other) {
    return InnerProducts.all(self(), other);
  }

  /**
   * The inner product of each row or column.
   *
   * @param other the other factors; it and this are broadcast to one shape
   * @param axis whether of each row or of each column
   * @return a new matrix with a number for each
   */
  default Matrix dot(Matrix other, Axis axis) {
    return InnerProducts.each(self(), other, axis);
  }

  /**
   * The cross product of two vectors, which may be rows or columns.
   *
   * <p>Of two elements, it is the third component of what they span: a 1x1 matrix. Of three, it is
   * a vector like this.
   *
   * @param other of as many elements as this, two or three
   * @return a new matrix
   */
  default Matrix cross(Matrix other) {
    return cross(other, Components.axisOf(self(), "cross"));
  }

  /**
   * The cross product of each row or column. Of vectors of two elements, it is a number for each;
   * of three, a matrix like this.
   *
   * @param other of the shape of this; or one vector, for all
   * @param axis whether of each row or of each column
   * @return a new matrix
   */
  default Matrix cross(Matrix other, Axis axis) {
    return CrossProducts.each(self(), other, axis);
  }

  /**
   * All elements divided by their magnitude. Zeros stay zeros.
   *
   * @return a new matrix
   */
  default Matrix normalize() {
    return Elementwise.binary(
        Arithmetic.DIVIDED_BY, self(), Magnitudes.divisor(self().magnitude()), null);
  }

  /**
   * All elements divided by their magnitude. Zeros stay zeros, into {@code out}.
   *
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix normalize(Matrix out) {
    return Elementwise.binary(
        Arithmetic.DIVIDED_BY,
        self(),
        Magnitudes.divisor(self().magnitude()),
        Matrix.requireOut(out));
  }

  /**
   * Each row or column divided by its magnitude. Zeros stay zeros.
   *
   * @param axis whether of each row or of each column
   * @return a new matrix
   */
  default Matrix normalize(Axis axis) {
    return Elementwise.binary(
        Arithmetic.DIVIDED_BY, self(), Magnitudes.divisors(self(), axis), null);
  }

  /**
   * Each row or column divided by its magnitude. Zeros stay zeros, into {@code out}.
   *
   * @param axis whether of each row or of each column
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix normalize(Axis axis, Matrix out) {
    return Elementwise.binary(
        Arithmetic.DIVIDED_BY, self(), Magnitudes.divisors(self(), axis), Matrix.requireOut(out));
  }

  /**
   * A vector of two elements, turned left by a quarter: (-y, x).
   *
   * @return a new matrix
   */
  default Matrix perpendicular() {
    return PlaneVectors.turn(self(), Components.axisOf(self(), "perpendicular"), null);
  }

  /**
   * A vector of two elements, turned left by a quarter: (-y, x), into {@code out}.
   *
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix perpendicular(Matrix out) {
    return PlaneVectors.turn(
        self(), Components.axisOf(self(), "perpendicular"), Matrix.requireOut(out));
  }

  /**
   * Each row or column of two elements, turned left by a quarter: (-y, x).
   *
   * @param axis whether of each row or of each column
   * @return a new matrix
   */
  default Matrix perpendicular(Axis axis) {
    return PlaneVectors.turn(self(), axis, null);
  }

  /**
   * Each row or column of two elements, turned left by a quarter: (-y, x), into {@code out}.
   *
   * @param axis whether of each row or of each column
   * @param out takes the result; it may be this matrix, or another operand
   * @return {@code out}
   */
  default Matrix perpendicular(Axis axis, Matrix out) {
    return PlaneVectors.turn(self(), axis, Matrix.requireOut(out));
  }

  /**
   * The angle of a vector of two elements, from the direction of x, turning left.
   *
   * @return in radians, from -pi to pi: see {@link Math#atan2}
   */
  default double angle() {
    return angle(Components.axisOf(self(), "angle")).x();
  }

  /**
   * The angle of each row or column of two elements, from the direction of x, turning left.
   *
   * @param axis whether of each row or of each column
   * @return a new matrix, in radians, from -pi to pi: see {@link Math#atan2}
   */
  default Matrix angle(Axis axis) {
    return PlaneVectors.angles(self(), axis);
  }

  private Matrix self() {
    return (Matrix) this;
  }
}
