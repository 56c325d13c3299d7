package io.bocj.matrix;

import static io.bocj.matrix.Samples.assertElements;
import static io.bocj.matrix.Samples.at;
import static io.bocj.matrix.Samples.repeat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against loops over elements, for shapes at random, and wherever the result goes. */
class ElementwiseTest {
  interface Fresh {
    Matrix of(Matrix a, Matrix b);
  }

  interface Into {
    Matrix of(Matrix a, Matrix b, Matrix out);
  }

  interface ByNumber {
    Matrix of(Matrix a, double b);
  }

  interface ByNumberInto {
    Matrix of(Matrix a, double b, Matrix out);
  }

  private static final double FACTOR = 0.1;

  record Binary(
      String name,
      DoubleBinaryOperator expected,
      Fresh fresh,
      Into into,
      ByNumber byNumber,
      ByNumberInto byNumberInto) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Binary> binary() {
    return Stream.concat(arithmetic(), comparisons());
  }

  private static Stream<Binary> arithmetic() {
    return Stream.of(
        new Binary("plus", (a, b) -> a + b, Matrix::plus, Matrix::plus, Matrix::plus, Matrix::plus),
        new Binary(
            "minus", (a, b) -> a - b, Matrix::minus, Matrix::minus, Matrix::minus, Matrix::minus),
        new Binary(
            "times", (a, b) -> a * b, Matrix::times, Matrix::times, Matrix::times, Matrix::times),
        new Binary(
            "dividedBy",
            (a, b) -> a / b,
            Matrix::dividedBy,
            Matrix::dividedBy,
            Matrix::dividedBy,
            Matrix::dividedBy),
        new Binary(
            "plusScaled",
            (a, b) -> a + FACTOR * b,
            (a, b) -> a.plusScaled(FACTOR, b),
            (a, b, out) -> a.plusScaled(FACTOR, b, out),
            (a, b) -> a.plusScaled(FACTOR, Matrix.scalar(b)),
            (a, b, out) -> a.plusScaled(FACTOR, Matrix.scalar(b), out)));
  }

  private static Stream<Binary> comparisons() {
    return Stream.of(
        new Binary(
            "lessThan",
            (a, b) -> a < b ? 1 : 0,
            Matrix::lessThan,
            Matrix::lessThan,
            Matrix::lessThan,
            Matrix::lessThan),
        new Binary(
            "atMost",
            (a, b) -> a <= b ? 1 : 0,
            Matrix::atMost,
            Matrix::atMost,
            Matrix::atMost,
            Matrix::atMost),
        new Binary(
            "greaterThan",
            (a, b) -> a > b ? 1 : 0,
            Matrix::greaterThan,
            Matrix::greaterThan,
            Matrix::greaterThan,
            Matrix::greaterThan),
        new Binary(
            "atLeast",
            (a, b) -> a >= b ? 1 : 0,
            Matrix::atLeast,
            Matrix::atLeast,
            Matrix::atLeast,
            Matrix::atLeast),
        new Binary(
            "equalTo",
            (a, b) -> a == b ? 1 : 0,
            Matrix::equalTo,
            Matrix::equalTo,
            Matrix::equalTo,
            Matrix::equalTo),
        new Binary(
            "notEqualTo",
            (a, b) -> a != b ? 1 : 0,
            Matrix::notEqualTo,
            Matrix::notEqualTo,
            Matrix::notEqualTo,
            Matrix::notEqualTo));
  }

  @ParameterizedTest
  @MethodSource("binary")
  void operandsAreBroadcast(Binary operation) {
    repeat(
        400,
        samples -> {
          int rows = samples.length();
          int columns = samples.length();
          Matrix a = samples.fitting(rows, columns);
          Matrix b = samples.fitting(rows, columns);
          Matrix left = a.copy();
          Matrix right = b.copy();
          Shape shape = Broadcast.of(a.shape(), b.shape());
          Samples.Element expected =
              (i, j) -> operation.expected.applyAsDouble(at(left, i, j), at(right, i, j));

          assertElements(shape.rows(), shape.columns(), expected, operation.fresh.of(a, b));
          Samples.assertSame(left, a);
          Samples.assertSame(right, b);

          Matrix out = samples.matrix(shape.rows(), shape.columns());
          assertSame(out, operation.into.of(a, b, out));
          assertElements(shape.rows(), shape.columns(), expected, out);
          for (Matrix operand : List.of(a, b)) {
            if (operand.shape().equals(shape)) {
              Matrix before = operand.copy();
              assertSame(operand, operation.into.of(a, b, operand));
              assertElements(shape.rows(), shape.columns(), expected, operand);
              operand.setSlice(0, 0, before);
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("binary")
  void bothOperandsAndTheResultMayBeOne(Binary operation) {
    repeat(
        20,
        samples -> {
          Matrix a = samples.any();
          Matrix before = a.copy();
          operation.into.of(a, a, a);
          assertElements(
              a.rows(),
              a.columns(),
              (i, j) -> operation.expected.applyAsDouble(before.get(i, j), before.get(i, j)),
              a);
        });
  }

  @ParameterizedTest
  @MethodSource("binary")
  void aNumberIsAnOperand(Binary operation) {
    repeat(
        100,
        samples -> {
          Matrix a = samples.any();
          double b = samples.number();
          Matrix before = a.copy();
          Samples.Element expected =
              (i, j) -> operation.expected.applyAsDouble(before.get(i, j), b);
          assertElements(a.rows(), a.columns(), expected, operation.byNumber.of(a, b));
          assertSame(a, operation.byNumberInto.of(a, b, a));
          assertElements(a.rows(), a.columns(), expected, a);
        });
  }

  @ParameterizedTest
  @MethodSource("binary")
  void shapesThatDoNotGoTogetherAreRefused(Binary operation) {
    Matrix a = Matrix.zeros(3, 4);
    assertMessage(
        "3x4 and 2x4 do not broadcast: they have 3 and 2 rows",
        () -> operation.fresh.of(a, Matrix.zeros(2, 4)));
    assertMessage(
        "3x4 and 3x5 do not broadcast: they have 4 and 5 columns",
        () -> operation.fresh.of(a, Matrix.zeros(3, 5)));
    assertMessage(
        "out is 1x4 and the result is 3x4",
        () -> operation.into.of(Matrix.zeros(1, 4), a, Matrix.zeros(1, 4)));
    assertMessage(
        "out is 4x3 and the result is 3x4",
        () -> operation.byNumberInto.of(a, 1, Matrix.zeros(4, 3)));
    assertThrows(NullPointerException.class, () -> operation.into.of(a, a, null));
    assertThrows(NullPointerException.class, () -> operation.fresh.of(a, null));
  }

  static void assertMessage(String expected, org.junit.jupiter.api.function.Executable body) {
    String message = assertThrows(IllegalArgumentException.class, body).getMessage();
    assertTrue(message.startsWith(expected), message);
  }

  interface Ternary3 {
    Matrix of(Matrix a, Matrix b, Matrix c);
  }

  interface Ternary4 {
    Matrix of(Matrix a, Matrix b, Matrix c, Matrix out);
  }

  interface OfThree {
    double of(double a, double b, double c);
  }

  record Three(String name, OfThree expected, Ternary3 fresh, Ternary4 into) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Three> ternary() {
    return Stream.of(
        new Three("multiplyAdd", Math::fma, Matrix::multiplyAdd, Matrix::multiplyAdd),
        new Three("plusScaled", (a, s, x) -> a + s * x, Matrix::plusScaled, Matrix::plusScaled),
        new Three(
            "where",
            (mask, a, b) -> mask != 0 ? a : b,
            Matrix::where,
            (mask, a, b, out) -> Elementwise.ternary(Ternary.WHERE, mask, a, b, out)));
  }

  @ParameterizedTest
  @MethodSource("ternary")
  void threeOperandsAreBroadcast(Three operation) {
    repeat(
        400,
        samples -> {
          int rows = samples.length();
          int columns = samples.random.nextInt(20) == 0 ? 2 * Operand.PIECE + 3 : samples.length();
          Matrix[] operands = {
            samples.fitting(rows, columns),
            samples.fitting(rows, columns),
            samples.fitting(rows, columns)
          };
          Matrix a = operands[0].copy();
          Matrix b = operands[1].copy();
          Matrix c = operands[2].copy();
          Shape shape = Broadcast.of(Broadcast.of(a.shape(), b.shape()), c.shape());
          Samples.Element expected =
              (i, j) -> operation.expected.of(at(a, i, j), at(b, i, j), at(c, i, j));
          assertElements(shape.rows(), shape.columns(), expected, operation.fresh.of(a, b, c));
          for (Matrix out : operands) {
            if (out.shape().equals(shape)) {
              assertSame(out, operation.into.of(operands[0], operands[1], operands[2], out));
              assertElements(shape.rows(), shape.columns(), expected, out);
              Matrix before = out == operands[0] ? a : out == operands[1] ? b : c;
              out.setSlice(0, 0, before);
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("ternary")
  void threeShapesThatDoNotGoTogetherAreRefused(Three operation) {
    Matrix a = Matrix.zeros(3, 4);
    assertMessage(
        "3x4 and 2x4 do not broadcast", () -> operation.fresh.of(a, Matrix.zeros(2, 4), a));
    assertMessage(
        "3x4 and 3x2 do not broadcast", () -> operation.fresh.of(a, a, Matrix.zeros(3, 2)));
    assertMessage(
        "out is 1x4 and the result is 3x4",
        () -> operation.into.of(Matrix.zeros(1, 4), a, a, Matrix.zeros(1, 4)));
  }

  @Test
  void multiplyAddRoundsOnce() {
    Matrix a = Matrix.scalar(1 + 0x1p-30);
    assertEquals(0x1p-60, a.multiplyAdd(a, Matrix.scalar(-1 - 0x1p-29)).x());
    assertEquals(0, a.plusScaled(-1, a).x());
  }

  record One(String name, DoubleUnaryOperator expected, FreshOne fresh, IntoOne into) {
    @Override
    public String toString() {
      return name;
    }
  }

  interface FreshOne {
    Matrix of(Matrix a);
  }

  interface IntoOne {
    Matrix of(Matrix a, Matrix out);
  }

  static Stream<One> unary() {
    return Stream.of(
        new One("negate", a -> -a, Matrix::negate, Matrix::negate),
        new One("abs", Math::abs, Matrix::abs, Matrix::abs),
        new One("sqrt", Math::sqrt, Matrix::sqrt, Matrix::sqrt),
        new One("ceil", Math::ceil, Matrix::ceil, Matrix::ceil),
        new One("floor", Math::floor, Matrix::floor, Matrix::floor),
        new One("round", Math::rint, Matrix::round, Matrix::round),
        new One(
            "clip",
            a -> Double.isNaN(a) ? a : a < -1 ? -1 : a > 2 ? 2 : a,
            a -> a.clip(-1, 2),
            (a, out) -> a.clip(-1, 2, out)));
  }

  @ParameterizedTest
  @MethodSource("unary")
  void eachElementBecomesAnother(One operation) {
    repeat(
        100,
        samples -> {
          Matrix a = samples.any();
          Matrix before = a.copy();
          Samples.Element expected = (i, j) -> operation.expected.applyAsDouble(before.get(i, j));
          assertElements(a.rows(), a.columns(), expected, operation.fresh.of(a));
          Samples.assertSame(before, a);
          assertSame(a, operation.into.of(a, a));
          assertElements(a.rows(), a.columns(), expected, a);
        });
    assertMessage(
        "out is 1x2 and the result is 2x1",
        () -> operation.into.of(Matrix.zeros(2, 1), Matrix.zeros(1, 2)));
  }

  @Test
  void aBoundMayBeMissing() {
    Matrix a = Matrix.rowVector(-5, 0, 5);
    Samples.assertSame(Matrix.rowVector(0, 0, 5), a.clip(0, Double.POSITIVE_INFINITY));
    Samples.assertSame(Matrix.rowVector(-5, 0, 0), a.clip(Double.NEGATIVE_INFINITY, 0));
    assertMessage("clip cannot keep numbers between 2.0 and 1.0", () -> a.clip(2, 1));
    assertMessage("clip cannot keep numbers between NaN and 1.0", () -> a.clip(Double.NaN, 1));
  }

  @Test
  void theMatrixProductIsThatOfThreeLoops() {
    repeat(
        200,
        samples -> {
          boolean finite = samples.random.nextBoolean();
          int rows = samples.length();
          int inner = samples.length();
          int columns = samples.length();
          Matrix a = finite ? samples.finite(rows, inner) : samples.matrix(rows, inner);
          Matrix b = finite ? samples.finite(inner, columns) : samples.matrix(inner, columns);
          Matrix expected = product(a, b);
          assertClose(expected, a.matmul(b));
          Matrix out = samples.matrix(rows, columns);
          assertSame(out, a.matmul(b, out));
          assertClose(expected, out);
        });
  }

  @Test
  void theMatrixProductMayGoIntoAnOperand() {
    repeat(
        50,
        samples -> {
          int length = samples.length();
          Matrix a = samples.finite(length, length);
          Matrix b = samples.finite(length, length);
          Matrix expected = product(a, b);
          assertClose(expected, a.matmul(b, a));
          Matrix c = samples.finite(length, length);
          expected = product(c, b);
          assertClose(expected, c.matmul(b, b));
          expected = product(c, c);
          assertClose(expected, c.matmul(c, c));
        });
  }

  private static Matrix product(Matrix a, Matrix b) {
    Matrix product = Matrix.zeros(a.rows(), b.columns());
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < b.columns(); j++) {
        for (int k = 0; k < a.columns(); k++) {
          product.set(i, j, product.get(i, j) + a.get(i, k) * b.get(k, j));
        }
      }
    }
    return product;
  }

  private static void assertClose(Matrix expected, Matrix actual) {
    assertTrue(actual.allClose(expected, 1e-12, 1e-12, true), () -> expected + "\n" + actual);
  }

  @Test
  void matricesWithoutAProductAreRefused() {
    Matrix a = Matrix.zeros(3, 4);
    assertMessage(
        "3x4 and 5x2 have no matrix product: 4 columns meet 5 rows",
        () -> a.matmul(Matrix.zeros(5, 2)));
    assertMessage(
        "out is 3x4 and the result is 3x2", () -> a.matmul(Matrix.zeros(4, 2), Matrix.zeros(3, 4)));
  }

  @Test
  void rowsBecomeColumns() {
    repeat(
        100,
        samples -> {
          int long1 = samples.random.nextInt(10) == 0 ? 400 : samples.length();
          int long2 = samples.random.nextInt(10) == 0 ? 401 : samples.length();
          Matrix a = samples.matrix(long1, long2);
          assertElements(a.columns(), a.rows(), (i, j) -> a.get(j, i), a.transpose());
          Matrix out = samples.matrix(a.columns(), a.rows());
          assertSame(out, a.transpose(out));
          Samples.assertSame(a, out.transpose());
          Matrix square = samples.matrix(a.rows(), a.rows());
          Matrix before = square.copy();
          square.transpose(square);
          assertElements(a.rows(), a.rows(), (i, j) -> before.get(j, i), square);
        });
    Matrix wide = Matrix.zeros(2, 3);
    assertMessage("out is 2x3 and the result is 3x2", () -> wide.transpose(wide));
  }
}
