package io.bocj.matrix;

import static io.bocj.matrix.ElementwiseTest.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Making matrices, their elements, and comparing and printing them. */
class MatrixTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void thereAreManyWaysToMakeOne() {
    Samples.assertSame(Matrix.of(2, 2, 0, 0, 0, 0), Matrix.zeros(2, 2));
    Samples.assertSame(Matrix.of(2, 2, 1, 1, 1, 1), Matrix.ones(2, 2));
    Samples.assertSame(Matrix.of(1, 2, 7, 7), Matrix.filled(1, 2, 7));
    Samples.assertSame(Matrix.of(1, 1, 3), Matrix.scalar(3));
    Samples.assertSame(Matrix.of(1, 2, 1, 2), Matrix.rowVector(1, 2));
    Samples.assertSame(Matrix.of(2, 1, 1, 2), Matrix.columnVector(1, 2));
    Samples.assertSame(Matrix.of(2, 2, 1, 2, 3, 4), Matrix.of(new double[][] {{1, 2}, {3, 4}}));
    Samples.assertSame(Matrix.zeros(0, 0), Matrix.of(new double[0][]));
  }

  @Test
  void onlyWrapTakesTheArrayOver() {
    double[] array = {1, 2};
    assertSame(array, Matrix.wrap(1, 2, array).array());
    assertNotSame(array, Matrix.of(1, 2, array).array());
    assertNotSame(array, Matrix.rowVector(array).array());
    assertNotSame(array, Matrix.columnVector(array).array());
    Matrix matrix = Matrix.wrap(2, 1, array);
    assertNotSame(array, matrix.copy().array());
    Samples.assertSame(matrix, matrix.copy());
    assertSame(array, matrix.release());
    assertFalse(matrix.isHeld());
    assertThrows(IllegalStateException.class, () -> matrix.plus(1));
    assertEquals("Matrix[revoked]", matrix.toString());
    assertEquals("2x1", matrix.shape().toString());
  }

  @Test
  void whatIsNoMatrixIsRefused() {
    assertMessage("a matrix cannot be -1x2", () -> Matrix.zeros(-1, 2));
    assertMessage("a matrix of 50000x50000 has more elements", () -> Matrix.zeros(50000, 50000));
    assertMessage("3 elements do not make a 2x2 matrix: give 4", () -> Matrix.of(2, 2, 1, 2, 3));
    assertMessage(
        "row 1 has 1 elements and row 0 has 2", () -> Matrix.of(new double[][] {{1, 2}, {3}}));
  }

  @Test
  void elementsAreReadAndWritten() {
    Matrix a = Matrix.zeros(2, 3);
    a.set(1, 2, 5);
    assertEquals(5, a.get(1, 2));
    assertEquals(5, a.array()[5]);
    assertEquals(6, a.size());
    a.fill(2);
    assertEquals(12, a.sum());
    assertThrows(IndexOutOfBoundsException.class, () -> a.get(0, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> a.get(2, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> a.set(0, -1, 1));
    assertEquals(
        "there is no element at row -1, column 0 in a 2x3: both count from 0",
        assertThrows(IndexOutOfBoundsException.class, () -> a.get(-1, 0)).getMessage());
  }

  @Test
  void equalityIsIdentityAndContentIsCompared() {
    Matrix a = Matrix.rowVector(1, NAN, 0);
    assertNotEquals(a, a.copy());
    assertTrue(a.contentEquals(a.copy()));
    assertFalse(a.contentEquals(Matrix.rowVector(1, NAN, -0.0)));
    assertFalse(a.contentEquals(Matrix.columnVector(1, NAN, 0)));
    assertEquals(0, a.compareContent(a.copy()));
    assertTrue(a.compareContent(Matrix.rowVector(1, NAN, 1)) < 0);
    assertTrue(a.compareContent(Matrix.rowVector(1, 5, 1)) > 0);
    assertMessage(
        "1x3 and 3x1 cannot be compared", () -> a.compareContent(Matrix.columnVector(1, NAN, 0)));
  }

  @Test
  void closenessIsRelativeAndAbsolute() {
    Matrix a = Matrix.rowVector(100, 0, INFINITY);
    assertTrue(a.allClose(Matrix.rowVector(100.0009, 1e-9, INFINITY)));
    assertFalse(a.allClose(Matrix.rowVector(100.002, 0, INFINITY)));
    assertFalse(a.allClose(Matrix.rowVector(100, 1e-7, INFINITY)));
    assertFalse(a.allClose(Matrix.rowVector(100, 0, -INFINITY)));
    assertFalse(a.allClose(Matrix.rowVector(100, 0, 1)));
    assertFalse(Matrix.scalar(1).allClose(Matrix.scalar(INFINITY)));
    assertTrue(a.allClose(Matrix.rowVector(110, 1, INFINITY), 0.1, 1, false));
    Matrix none = Matrix.rowVector(NAN);
    assertFalse(none.allClose(none));
    assertTrue(none.allClose(none, 0, 0, true));
    assertFalse(none.allClose(Matrix.scalar(1), 0, 0, true));
    assertMessage("1x3 and 1x1 cannot be compared", () -> a.allClose(none));
    assertMessage("the relative tolerance cannot be -1.0", () -> a.allClose(a, -1, 0, false));
    assertMessage("the absolute tolerance cannot be NaN", () -> a.allClose(a, 0, NAN, false));
  }

  @Test
  void masksChoose() {
    Matrix mask = Matrix.rowVector(0, -0.0, 1, NAN);
    Samples.assertSame(Matrix.rowVector(6, 6, 5, 5), Matrix.where(mask, 5, 6));
    Matrix a = Matrix.of(2, 2, 1, 9, 8, 3);
    Samples.assertSame(
        Matrix.of(2, 2, 1, 5, 5, 3), Matrix.where(a.greaterThan(5), Matrix.scalar(5), a));
  }

  @Test
  void theSameSeedDrawsTheSameNumbers() {
    Matrix uniform = Matrix.uniform(50, 20, -2, 3, 42);
    assertTrue(uniform.min() >= -2 && uniform.max() < 3);
    assertEquals(0.5, uniform.mean(), 0.2);
    assertTrue(uniform.contentEquals(Matrix.uniform(50, 20, -2, 3, 42)));
    assertFalse(uniform.contentEquals(Matrix.uniform(50, 20, -2, 3, 43)));
    assertEquals(-2 + 5 * new Random(42).nextDouble(), uniform.get(0, 0));
    Matrix normal = Matrix.normal(50, 20, 10, 2, 42);
    assertEquals(10, normal.mean(), 0.3);
    assertEquals(2, normal.minus(normal.mean()).magnitude() / Math.sqrt(1000), 0.2);
    assertTrue(normal.contentEquals(Matrix.normal(50, 20, 10, 2, 42)));
    // As every JDK has them.
    Samples.assertSame(
        Matrix.rowVector(1.1419053154730547, 0.9194079489827879), Matrix.normal(1, 2, 0, 1, 42));
  }

  @Test
  void anyGeneratorDraws() {
    Matrix a = Matrix.uniform(3, 3, 0, 1, new SplittableRandom(1));
    assertTrue(a.contentEquals(Matrix.uniform(3, 3, 0, 1, new SplittableRandom(1))));
    Matrix top = Matrix.uniform(1, 1, 1, Math.nextUp(1.0), () -> -1L);
    assertEquals(1, top.x());
    assertMessage("numbers cannot be uniform from 1.0 to 1.0", () -> Matrix.uniform(1, 1, 1, 1, 1));
    assertMessage(
        "numbers cannot be uniform from 0.0 to Infinity",
        () -> Matrix.uniform(1, 1, 0, INFINITY, 1));
    assertMessage("a standard deviation cannot be -1.0", () -> Matrix.normal(1, 1, 0, -1, 1));
  }

  @Test
  void largeOnesArePrintedInPart() {
    assertEquals("Matrix[2x2] [1.0, 2.0], [3.0, NaN]", Matrix.of(2, 2, 1, 2, 3, NAN).toString());
    assertEquals("Matrix[0x3]", Matrix.zeros(0, 3).toString());
    String printed = Matrix.zeros(1000, 1000).toString();
    assertTrue(printed.endsWith("... 992 more columns], ... 992 more rows"), printed);
    assertEquals(8, Arrays.stream(printed.split("992 more columns", -1)).count() - 1);
  }
}
