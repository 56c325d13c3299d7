package io.bocj.matrix;

/**
 * The rows or the columns of a matrix, one by one, as they lie in its array.
 *
 * @param axis which of them
 * @param count how many there are
 * @param length how many elements each has
 * @param step from where one starts to where the next does
 * @param stride from one element to the next
 */
record Lanes(Axis axis, int count, int length, int step, int stride) {
  static Lanes of(Matrix matrix, Axis axis) {
    int rows = matrix.rows();
    int columns = matrix.columns();
    return switch (axis) {
      case ROWS -> new Lanes(axis, rows, columns, columns, 1);
      case COLUMNS -> new Lanes(axis, columns, rows, 1, columns);
    };
  }

  /** A single one, of all elements in the order of rows. */
  static Lanes flat(Matrix matrix) {
    return new Lanes(Axis.ROWS, 1, matrix.size(), 0, 1);
  }

  /** Where an element of one is. */
  int at(int lane, int index) {
    return lane * step + index * stride;
  }

  /** A matrix that has a number for each. */
  Matrix oneForEach() {
    return axis == Axis.ROWS ? Matrix.zeros(count, 1) : Matrix.zeros(1, count);
  }

  /** In words: "row" or "column". */
  String name() {
    return axis == Axis.ROWS ? "row" : "column";
  }

  /** The same, if each has as many elements as it takes. */
  Lanes requireLength(int least, int most, Matrix matrix, String operation) {
    if (length < least || length > most) {
      String wanted = least == most ? Integer.toString(least) : least + " or " + most;
      throw new IllegalArgumentException(
          String.format(
              "%s is for vectors of %s elements, and the %ss of a %s have %d; give the other axis, or"
                  + " take() the elements that are meant",
              operation, wanted, name(), matrix.shape(), length));
    }
    return this;
  }
}
