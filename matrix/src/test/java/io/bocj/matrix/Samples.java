package io.bocj.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/** Random matrices with all that doubles have to offer, and what to compare results with. */
final class Samples {
  private static final int[] LENGTHS = {0, 1, 1, 2, 3, 4, 7, 33};
  private static final double[] SPECIAL = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0, 1, -1, 2.5, 3.5
  };

  final Random random;

  private Samples(long seed) {
    random = new Random(seed);
  }

  /** Runs a test many times, and names the seed if it fails. */
  static void repeat(int times, Check check) {
    for (int seed = 0; seed < times; seed++) {
      try {
        check.run(new Samples(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e, e);
      }
    }
  }

  interface Check {
    void run(Samples samples);
  }

  int length() {
    return LENGTHS[random.nextInt(LENGTHS.length)];
  }

  double number() {
    return random.nextInt(4) == 0
        ? SPECIAL[random.nextInt(SPECIAL.length)]
        : random.nextGaussian() * 10;
  }

  Matrix matrix(int rows, int columns) {
    return filled(rows, columns, false);
  }

  /** Without infinities and NaN. */
  Matrix finite(int rows, int columns) {
    return filled(rows, columns, true);
  }

  private Matrix filled(int rows, int columns, boolean finite) {
    double[] elements = new double[rows * columns];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = finite ? random.nextGaussian() : number();
    }
    return Matrix.wrap(rows, columns, elements);
  }

  Matrix any() {
    return matrix(length(), length());
  }

  Matrix anyNotEmpty() {
    return matrix(Math.max(1, length()), Math.max(1, length()));
  }

  /** One that broadcasts to a shape. */
  Matrix fitting(int rows, int columns) {
    return matrix(random.nextBoolean() ? rows : 1, random.nextBoolean() ? columns : 1);
  }

  Axis axis() {
    return random.nextBoolean() ? Axis.ROWS : Axis.COLUMNS;
  }

  /** A row or a column, taken out one by one. */
  static double[] lane(Matrix matrix, Axis axis, int index) {
    double[] lane = new double[axis == Axis.ROWS ? matrix.columns() : matrix.rows()];
    for (int i = 0; i < lane.length; i++) {
      lane[i] = axis == Axis.ROWS ? matrix.get(index, i) : matrix.get(i, index);
    }
    return lane;
  }

  static int lanes(Matrix matrix, Axis axis) {
    return axis == Axis.ROWS ? matrix.rows() : matrix.columns();
  }

  /** An element, as if the matrix were broadcast. */
  static double at(Matrix matrix, int row, int column) {
    return matrix.get(matrix.rows() == 1 ? 0 : row, matrix.columns() == 1 ? 0 : column);
  }

  interface Element {
    double at(int row, int column);
  }

  /** Compares to the bit. */
  static void assertElements(int rows, int columns, Element expected, Matrix actual) {
    assertEquals(new Shape(rows, columns), actual.shape());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        assertEquals(
            expected.at(row, column), actual.get(row, column), "at " + row + ", " + column);
      }
    }
  }

  static void assertSame(Matrix expected, Matrix actual) {
    assertElements(expected.rows(), expected.columns(), expected::get, actual);
  }

  /** Compares what there is for each row or column, in order or ignoring rounding. */
  static void assertEach(
      Matrix matrix, Axis axis, ToDoubleFunction<double[]> expected, double delta, Matrix actual) {
    int count = lanes(matrix, axis);
    assertEquals(axis == Axis.ROWS ? new Shape(count, 1) : new Shape(1, count), actual.shape());
    IntConsumer compare =
        i -> assertNear(expected.applyAsDouble(lane(matrix, axis, i)), actual.array()[i], delta);
    for (int i = 0; i < count; i++) {
      compare.accept(i);
    }
  }

  static void assertNear(double expected, double actual, double delta) {
    if (delta == 0 || !Double.isFinite(expected)) {
      assertEquals(expected, actual);
    } else {
      assertEquals(expected, actual, delta * Math.max(1, Math.abs(expected)));
    }
  }
}
