package io.bocj.matrix;

import static io.bocj.matrix.ElementwiseTest.assertMessage;
import static io.bocj.matrix.Samples.assertEach;
import static io.bocj.matrix.Samples.assertNear;
import static io.bocj.matrix.Samples.repeat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against loops over the elements of all, of each row, and of each column. */
class ReductionOperationsTest {
  private static final double ROUNDING = 1e-12;

  record Reduction(
      String name,
      ToDoubleFunction<double[]> expected,
      double delta,
      boolean ofNothing,
      ToDoubleFunction<Matrix> all,
      BiFunction<Matrix, Axis, Matrix> each) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Reduction> reductions() {
    return Stream.of(
        new Reduction("sum", ReductionOperationsTest::sum, 0, true, Matrix::sum, Matrix::sum),
        new Reduction("mean", a -> sum(a) / a.length, 0, true, Matrix::mean, Matrix::mean),
        new Reduction(
            "min",
            a -> Arrays.stream(a).reduce(Math::min).orElseThrow(),
            0,
            false,
            Matrix::min,
            Matrix::min),
        new Reduction(
            "max",
            a -> Arrays.stream(a).reduce(Math::max).orElseThrow(),
            0,
            false,
            Matrix::max,
            Matrix::max),
        new Reduction("argMin", a -> first(a, -1), 0, false, a -> a.argMin(), Matrix::argMin),
        new Reduction("argMax", a -> first(a, 1), 0, false, a -> a.argMax(), Matrix::argMax),
        new Reduction(
            "magnitudeSquared",
            a -> sum(Arrays.stream(a).map(x -> x * x).toArray()),
            0,
            true,
            Matrix::magnitudeSquared,
            Matrix::magnitudeSquared),
        new Reduction(
            "magnitude",
            a -> Math.sqrt(sum(Arrays.stream(a).map(x -> x * x).toArray())),
            ROUNDING,
            true,
            Matrix::magnitude,
            Matrix::magnitude));
  }

  private static double sum(double[] a) {
    double sum = 0;
    for (double x : a) {
      sum += x;
    }
    return sum;
  }

  /** Where the first NaN is; or else the first that no other is beyond. */
  private static int first(double[] a, int sign) {
    for (int i = 0; i < a.length; i++) {
      if (Double.isNaN(a[i])) {
        return i;
      }
    }
    for (int i = 0; i < a.length; i++) {
      double candidate = sign * a[i];
      if (Arrays.stream(a).allMatch(x -> sign * x <= candidate)) {
        return i;
      }
    }
    throw new AssertionError("no elements");
  }

  @ParameterizedTest
  @MethodSource("reductions")
  void manyElementsBecomeOne(Reduction reduction) {
    repeat(
        300,
        samples -> {
          Matrix a = samples.random.nextBoolean() ? samples.any() : samples.anyNotEmpty();
          if (samples.random.nextInt(3) == 0) {
            a = samples.finite(a.rows(), a.columns());
          }
          if (a.size() > 0 || reduction.ofNothing) {
            assertNear(
                reduction.expected.applyAsDouble(a.array()),
                reduction.all.applyAsDouble(a),
                reduction.delta);
          }
          for (Axis axis : Axis.values()) {
            boolean nothing = axis == Axis.ROWS ? a.columns() == 0 : a.rows() == 0;
            if (!nothing || reduction.ofNothing) {
              assertEach(
                  a, axis, reduction.expected, reduction.delta, reduction.each.apply(a, axis));
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("reductions")
  void thereIsNoLeastOfNothing(Reduction reduction) {
    Matrix none = Matrix.zeros(0, 3);
    assertEquals(new Shape(0, 1), reduction.each.apply(none, Axis.ROWS).shape());
    if (!reduction.ofNothing) {
      String message = "nothing is the least or the greatest of no elements, and the matrix is 0x3";
      assertMessage(message, () -> reduction.all.applyAsDouble(none));
      assertMessage(message, () -> reduction.each.apply(none, Axis.COLUMNS));
    }
  }

  @Test
  void oneNaNDecides() {
    Matrix a = Matrix.of(2, 2, 1, Double.NaN, -3, 4);
    assertTrue(Double.isNaN(a.min()));
    assertTrue(Double.isNaN(a.max()));
    assertEquals(1, a.argMin());
    assertEquals(1, a.argMax());
    Samples.assertSame(Matrix.rowVector(-3, Double.NaN), a.min(Axis.COLUMNS));
    Samples.assertSame(Matrix.columnVector(Double.NaN, 4), a.max(Axis.ROWS));
  }

  @Test
  void squaresBeyondTheRangeDoNotSpoilMagnitudes() {
    Matrix a = Matrix.of(2, 2, 3e200, 4e200, 3e-200, 4e-200);
    Matrix magnitudes = a.magnitude(Axis.ROWS);
    assertEquals(5e200, magnitudes.get(0, 0), 1e186);
    assertEquals(5e-200, magnitudes.get(1, 0), 1e-214);
    assertEquals(5e200, a.row(0).magnitude(), 1e186);
    assertEquals(Double.MIN_VALUE, Matrix.scalar(-Double.MIN_VALUE).magnitude());
    double infinity = Double.POSITIVE_INFINITY;
    assertEquals(infinity, Matrix.rowVector(1, -infinity).magnitude());
    assertTrue(Double.isNaN(Matrix.rowVector(Double.NaN, infinity).magnitude()));
    assertEquals(0, Matrix.zeros(2, 2).magnitude());
    assertEquals(0, Matrix.zeros(0, 2).magnitude());
  }
}
