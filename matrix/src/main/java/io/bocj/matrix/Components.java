package io.bocj.matrix;

/** The elements of a single vector, whether it is a row or a column. */
final class Components {
  private static final String NAMES = "xyzw";

  private Components() {}

  /** Of an element that has a name. */
  static int index(Matrix vector, int index) {
    if (index >= vector.size()) {
      throw new IndexOutOfBoundsException(
          String.format(
              "a %s has no %s: it has %d elements",
              vector.shape(), NAMES.charAt(index), vector.size()));
    }
    return index;
  }

  /** What the vector is the only one of. */
  static Axis axisOf(Matrix vector, String operation) {
    if (!vector.isVector()) {
      throw new IllegalArgumentException(
          operation
              + " of a "
              + vector.shape()
              + " needs to know what its vectors are: give Axis.ROWS or Axis.COLUMNS");
    }
    return vector.rows() == 1 ? Axis.ROWS : Axis.COLUMNS;
  }
}
