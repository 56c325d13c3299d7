package io.bocj.matrix;

import io.bocj.Transferable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * A dense matrix of doubles, row by row in one array, that changes hands between interpreters
 * instead of being copied: see {@link Transferable}.
 *
 * <pre>{@code
 * Matrix positions = Matrix.uniform(2000, 2, 0, 100, 42);
 * Matrix velocities = Matrix.zeros(2000, 2);
 * Cown<Matrix> cown = Cown.of(positions);          // moves: positions is revoked from here on
 * when(cown).run(c -> {
 *   Matrix moved = c.get();                        // the very same array
 *   moved.plusScaled(0.1, velocities, moved);      // in place: nothing is allocated
 * });
 * }</pre>
 *
 * <p>Its operations are those of the interfaces it implements: {@link ArithmeticOperations}, {@link
 * ComparisonOperations}, {@link ReductionOperations}, {@link VectorOperations} and {@link
 * SelectionOperations}. How they are named, how shapes go together, and what becomes of NaN, is
 * told once for all of them in the {@linkplain io.bocj.matrix package's description}.
 *
 * <p>For one thread at a time. Equality is identity, as the elements change and the matrix moves;
 * {@link #contentEquals} and {@link #allClose(Matrix)} compare what is inside.
 */
public final class Matrix extends Transferable<double[]>
    implements ArithmeticOperations,
        ComparisonOperations,
        ReductionOperations,
        VectorOperations,
        SelectionOperations {
  private static final double RELATIVE_TOLERANCE = 1e-5;
  private static final double ABSOLUTE_TOLERANCE = 1e-8;

  private final int rows;
  private final int columns;

  private Matrix(Shape shape, double[] elements) {
    super(elements);
    this.rows = shape.rows();
    this.columns = shape.columns();
  }

  /**
   * A matrix of zeros.
   *
   * @param rows how many rows, 0 or more
   * @param columns how many columns, 0 or more
   * @return a new matrix
   * @throws IllegalArgumentException if there cannot be a matrix of that {@link Shape}
   */
  public static Matrix zeros(int rows, int columns) {
    Shape shape = new Shape(rows, columns);
    return new Matrix(shape, new double[shape.size()]);
  }

  /**
   * A matrix of ones.
   *
   * @param rows how many rows, 0 or more
   * @param columns how many columns, 0 or more
   * @return a new matrix
   * @throws IllegalArgumentException if there cannot be a matrix of that {@link Shape}
   */
  public static Matrix ones(int rows, int columns) {
    return filled(rows, columns, 1);
  }

  /**
   * A matrix of one number throughout.
   *
   * @param rows how many rows, 0 or more
   * @param columns how many columns, 0 or more
   * @param value every element
   * @return a new matrix
   * @throws IllegalArgumentException if there cannot be a matrix of that {@link Shape}
   */
  public static Matrix filled(int rows, int columns, double value) {
    Matrix matrix = zeros(rows, columns);
    matrix.fill(value);
    return matrix;
  }

  /**
   * A 1x1 matrix: a number where a matrix is asked for, since it broadcasts to every shape. {@code
   * Matrix.scalar(1).dividedBy(m)} are the reciprocals.
   *
   * @param value its element
   * @return a new matrix
   */
  public static Matrix scalar(double value) {
    return rowVector(value);
  }

  /**
   * A matrix of one row.
   *
   * @param elements its elements, which are copied
   * @return a new matrix
   */
  public static Matrix rowVector(double... elements) {
    return wrap(1, elements.length, elements.clone());
  }

  /**
   * A matrix of one column.
   *
   * @param elements its elements, which are copied
   * @return a new matrix
   */
  public static Matrix columnVector(double... elements) {
    return wrap(elements.length, 1, elements.clone());
  }

  /**
   * A matrix of given rows.
   *
   * @param elements row by row, all as long; they are copied
   * @return a new matrix, with 0 columns if there are no rows
   * @throws IllegalArgumentException if the rows are of different lengths
   */
  public static Matrix of(double[][] elements) {
    int columns = elements.length == 0 ? 0 : elements[0].length;
    Matrix matrix = zeros(elements.length, columns);
    for (int row = 0; row < elements.length; row++) {
      if (elements[row].length != columns) {
        throw new IllegalArgumentException(
            String.format(
                "row %d has %d elements and row 0 has %d: give rows of one length",
                row, elements[row].length, columns));
      }
      System.arraycopy(elements[row], 0, matrix.elements(), row * columns, columns);
    }
    return matrix;
  }

  /**
   * A matrix of given elements.
   *
   * @param rows how many rows, 0 or more
   * @param columns how many columns, 0 or more
   * @param elements row by row; they are copied
   * @return a new matrix
   * @throws IllegalArgumentException if there are not as many elements as the shape has
   */
  public static Matrix of(int rows, int columns, double... elements) {
    return wrap(rows, columns, elements.clone());
  }

  /**
   * A matrix that takes an array over, without copying it.
   *
   * @param rows how many rows, 0 or more
   * @param columns how many columns, 0 or more
   * @param elements row by row; not to be used other than through the matrix from now on
   * @return a new matrix around that array
   * @throws IllegalArgumentException if there are not as many elements as the shape has
   */
  public static Matrix wrap(int rows, int columns, double[] elements) {
    Shape shape = new Shape(rows, columns);
    if (elements.length != shape.size()) {
      throw new IllegalArgumentException(
          String.format(
              "%d elements do not make a %s matrix: give %d, row by row",
              elements.length, shape, shape.size()));
    }
    return new Matrix(shape, elements);
  }

  /**
   * A matrix of random numbers, all as likely. The same seed gives the same numbers, with every
   * JDK: they are those of {@link Random}, which is specified to the bit.
   *
   * @param rows how many rows, 0 or more
   * @param columns how many columns, 0 or more
   * @param low the least number
   * @param high what all numbers are less than
   * @param seed of the random numbers
   * @return a new matrix
   * @throws IllegalArgumentException unless {@code low} is less than {@code high}, and their
   *     difference finite
   */
  public static Matrix uniform(int rows, int columns, double low, double high, long seed) {
    return uniform(rows, columns, low, high, new Random(seed));
  }

  /**
   * A matrix of random numbers, all as likely, from a generator.
   *
   * @param rows how many rows, 0 or more
   * @param columns how many columns, 0 or more
   * @param low the least number
   * @param high what all numbers are less than
   * @param random draws the elements, row by row
   * @return a new matrix
   * @throws IllegalArgumentException unless {@code low} is less than {@code high}, and their
   *     difference finite
   */
  public static Matrix uniform(
      int rows, int columns, double low, double high, RandomGenerator random) {
    return Sampling.uniform(new Shape(rows, columns), low, high, random);
  }

  /**
   * A matrix of normally distributed random numbers. The same seed gives the same numbers, with
   * every JDK: they are those of {@link Random}, which is specified to the bit.
   *
   * @param rows how many rows, 0 or more
   * @param columns how many columns, 0 or more
   * @param mean of the distribution
   * @param deviation the standard deviation, 0 or more
   * @param seed of the random numbers
   * @return a new matrix
   * @throws IllegalArgumentException if {@code deviation} is negative or NaN
   */
  public static Matrix normal(int rows, int columns, double mean, double deviation, long seed) {
    return normal(rows, columns, mean, deviation, new Random(seed));
  }

  /**
   * A matrix of normally distributed random numbers, from a generator.
   *
   * @param rows how many rows, 0 or more
   * @param columns how many columns, 0 or more
   * @param mean of the distribution
   * @param deviation the standard deviation, 0 or more
   * @param random draws the elements, row by row
   * @return a new matrix
   * @throws IllegalArgumentException if {@code deviation} is negative or NaN
   */
  public static Matrix normal(
      int rows, int columns, double mean, double deviation, RandomGenerator random) {
    return Sampling.normal(new Shape(rows, columns), mean, deviation, random);
  }

  /**
   * Matrices one after the other.
   *
   * @param axis {@link Axis#ROWS}: one below the other; {@link Axis#COLUMNS}: side by side
   * @param parts at least one
   * @return a new matrix
   * @throws IllegalArgumentException if there are none, or their rows or columns are of different
   *     lengths
   */
  public static Matrix concat(Axis axis, Matrix... parts) {
    return concat(axis, List.of(parts));
  }

  /**
   * Matrices one after the other.
   *
   * @param axis {@link Axis#ROWS}: one below the other; {@link Axis#COLUMNS}: side by side
   * @param parts at least one
   * @return a new matrix
   * @throws IllegalArgumentException if there are none, or their rows or columns are of different
   *     lengths
   */
  public static Matrix concat(Axis axis, List<Matrix> parts) {
    return Gathering.concat(axis, parts);
  }

  /**
   * Elements of one matrix or of another. All three are broadcast to one shape.
   *
   * @param mask where it is not 0, {@code chosen} counts; NaN is not 0
   * @param chosen the elements where the mask says so
   * @param other the elements where not
   * @return a new matrix
   * @throws IllegalArgumentException if the shapes do not broadcast
   */
  public static Matrix where(Matrix mask, Matrix chosen, Matrix other) {
    return Elementwise.ternary(Ternary.WHERE, mask, chosen, other, null);
  }

  /**
   * One number or another.
   *
   * @param mask where it is not 0, {@code chosen} counts; NaN is not 0
   * @param chosen the element where the mask says so
   * @param other the element where not
   * @return a new matrix, of the mask's shape
   */
  public static Matrix where(Matrix mask, double chosen, double other) {
    return where(mask, scalar(chosen), scalar(other));
  }

  /**
   * How many rows there are. This is known of a revoked matrix, too.
   *
   * @return 0 or more
   */
  public int rows() {
    return rows;
  }

  /**
   * How many columns there are. This is known of a revoked matrix, too.
   *
   * @return 0 or more
   */
  public int columns() {
    return columns;
  }

  /**
   * How many elements there are. This is known of a revoked matrix, too.
   *
   * @return rows times columns
   */
  public int size() {
    return rows * columns;
  }

  /**
   * How many rows and columns there are. This is known of a revoked matrix, too.
   *
   * @return both
   */
  public Shape shape() {
    return new Shape(rows, columns);
  }

  /**
   * An element.
   *
   * @param row from 0
   * @param column from 0
   * @return the element
   * @throws IndexOutOfBoundsException if there is none there
   * @throws IllegalStateException if this matrix is revoked
   */
  public double get(int row, int column) {
    return storage()[index(row, column)];
  }

  /**
   * Changes an element.
   *
   * @param row from 0
   * @param column from 0
   * @param value its new value
   * @throws IndexOutOfBoundsException if there is none there
   * @throws IllegalStateException if this matrix is revoked, or was acquired read-only
   */
  public void set(int row, int column, double value) {
    writableStorage()[index(row, column)] = value;
  }

  private int index(int row, int column) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException(
          String.format(
              "there is no element at row %d, column %d in a %dx%d: both count from 0",
              row, column, rows, columns));
    }
    return row * columns + column;
  }

  /**
   * Makes all elements one number.
   *
   * @param value their new value
   * @throws IllegalStateException if this matrix is revoked, or was acquired read-only
   */
  public void fill(double value) {
    Arrays.fill(writableStorage(), value);
  }

  /**
   * A copy, with an array of its own.
   *
   * @return a new matrix
   * @throws IllegalStateException if this matrix is revoked
   */
  public Matrix copy() {
    return new Matrix(shape(), storage().clone());
  }

  /**
   * The array itself, row by row, for loops and libraries. It must not be used after the behavior,
   * nor once the matrix has been given away, and not be written to if the cown was acquired
   * read-only: an array cannot be protected, and then others use it.
   *
   * @return the array
   * @throws IllegalStateException if this matrix is revoked
   */
  public double[] array() {
    return storage();
  }

  /**
   * Takes the array out, and revokes this matrix.
   *
   * @return the array, which is the caller's now
   * @throws IllegalStateException if this matrix is revoked, or was acquired read-only
   */
  public double[] release() {
    return releaseStorage();
  }

  /**
   * Whether another matrix has the same shape and the same elements, as {@link
   * Arrays#equals(double[], double[])} has it: NaN equals NaN, and 0.0 does not equal -0.0.
   *
   * @param other the other
   * @return true if it has
   * @throws IllegalStateException if a matrix is revoked
   */
  public boolean contentEquals(Matrix other) {
    return Arrays.equals(storage(), other.storage()) && hasShapeOf(other);
  }

  /**
   * The order of two matrices by their elements, row by row: the first that differ decide, as
   * {@link Double#compare} has it.
   *
   * @param other of the same shape
   * @return less than 0, 0, or more than 0
   * @throws IllegalArgumentException if it is of another shape
   * @throws IllegalStateException if a matrix is revoked
   */
  public int compareContent(Matrix other) {
    Comparing.requireSameShape(this, other);
    return Arrays.compare(storage(), other.storage());
  }

  /**
   * Whether the elements are those of another matrix but for what rounding may do: a relative
   * tolerance of 1e-5 and an absolute one of 1e-8. NaN is close to nothing.
   *
   * @param other of the same shape
   * @return true if all elements are close
   * @throws IllegalArgumentException if it is of another shape
   */
  public boolean allClose(Matrix other) {
    return allClose(other, RELATIVE_TOLERANCE, ABSOLUTE_TOLERANCE, false);
  }

  /**
   * Whether the elements are those of another matrix but for a tolerance: {@code |a - b| <=
   * absolute + relative * |b|}. Infinities are close if they are equal.
   *
   * @param other of the same shape
   * @param relative by the other's elements, 0 or more
   * @param absolute in addition, 0 or more
   * @param equalNaN whether NaN is close to NaN
   * @return true if all elements are close
   * @throws IllegalArgumentException if it is of another shape, or a tolerance is negative or NaN
   */
  public boolean allClose(Matrix other, double relative, double absolute, boolean equalNaN) {
    return Comparing.close(this, other, relative, absolute, equalNaN);
  }

  /** The array, for who reads. */
  double[] elements() {
    return storage();
  }

  /** The array, for who writes. */
  double[] writableElements() {
    return writableStorage();
  }

  boolean hasShapeOf(Matrix other) {
    return rows == other.rows && columns == other.columns;
  }

  boolean isVector() {
    return rows == 1 || columns == 1;
  }

  /** The shape and the first rows and columns, or that the matrix is revoked. */
  @Override
  public String toString() {
    return isHeld() ? Printer.print(this) : super.toString();
  }

  static Matrix requireOut(Matrix out) {
    return Objects.requireNonNull(out, "out");
  }
}
