package io.bocj.matrix;

/**
 * How many rows and columns a matrix has. Either may be 0.
 *
 * @param rows how many rows
 * @param columns how many columns
 */
public record Shape(int rows, int columns) {
  /**
   * A shape.
   *
   * @param rows how many rows
   * @param columns how many columns
   * @throws IllegalArgumentException if a number is negative, or if there were more elements than
   *     an array can have
   */
  public Shape {
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException(
          "a matrix cannot be " + rows + "x" + columns + ": give 0 or more rows and columns");
    }
    if ((long) rows * columns > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "a matrix of "
              + rows
              + "x"
              + columns
              + " has more elements than an array can have; split it into several, each in a cown of"
              + " its own");
    }
  }

  /**
   * How many elements there are.
   *
   * @return rows times columns
   */
  public int size() {
    return rows * columns;
  }

  Shape transposed() {
    return new Shape(columns, rows);
  }

  /** As it is said: {@code 3x4}. */
  @Override
  public String toString() {
    return rows + "x" + columns;
  }
}
