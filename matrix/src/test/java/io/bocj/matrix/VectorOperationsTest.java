package io.bocj.matrix;

import static io.bocj.matrix.ElementwiseTest.assertMessage;
import static io.bocj.matrix.Samples.assertEach;
import static io.bocj.matrix.Samples.assertElements;
import static io.bocj.matrix.Samples.assertNear;
import static io.bocj.matrix.Samples.at;
import static io.bocj.matrix.Samples.lane;
import static io.bocj.matrix.Samples.repeat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Against loops over the elements of each vector. */
class VectorOperationsTest {
  @Test
  void innerProductsAreSumsOfProducts() {
    repeat(
        300,
        samples -> {
          int rows = samples.length();
          int columns = samples.length();
          Matrix a = samples.fitting(rows, columns);
          Matrix b = samples.fitting(rows, columns);
          Shape shape = Broadcast.of(a.shape(), b.shape());
          Matrix products = Matrix.zeros(shape.rows(), shape.columns());
          for (int i = 0; i < shape.rows(); i++) {
            for (int j = 0; j < shape.columns(); j++) {
              products.set(i, j, at(a, i, j) * at(b, i, j));
            }
          }
          assertNear(products.sum(), a.dot(b), 0);
          for (Axis axis : Axis.values()) {
            assertEach(
                products, axis, p -> Arrays.stream(p).reduce(0, Double::sum), 0, a.dot(b, axis));
          }
        });
    assertMessage("2x3 and 3x2 do not broadcast", () -> dot(Matrix.zeros(2, 3)));
  }

  private static double dot(Matrix a) {
    return a.dot(a.transpose());
  }

  @Test
  void crossProductsStandOnTheirFactors() {
    repeat(
        200,
        samples -> {
          Axis axis = samples.axis();
          int count = samples.length();
          boolean one = samples.random.nextInt(3) == 0;
          Matrix a = batch(samples, axis, count, 3);
          Matrix b = one ? batch(samples, samples.axis(), 1, 3) : batch(samples, axis, count, 3);
          Matrix c = a.cross(b, axis);
          assertEquals(a.shape(), c.shape());
          for (int i = 0; i < count; i++) {
            double[] u = lane(a, axis, i);
            double[] v = one ? b.array() : lane(b, axis, i);
            double[] expected = {
              u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
            };
            assertTrue(Arrays.equals(expected, lane(c, axis, i)));
          }
        });
  }

  @Test
  void crossProductsInThePlaneAreNumbers() {
    repeat(
        200,
        samples -> {
          Axis axis = samples.axis();
          int count = samples.length();
          boolean one = samples.random.nextInt(3) == 0;
          Matrix a = batch(samples, axis, count, 2);
          Matrix b = one ? batch(samples, samples.axis(), 1, 2) : batch(samples, axis, count, 2);
          Matrix c = a.cross(b, axis);
          assertEquals(count, c.size());
          for (int i = 0; i < count; i++) {
            double[] u = lane(a, axis, i);
            double[] v = one ? b.array() : lane(b, axis, i);
            assertEquals(u[0] * v[1] - u[1] * v[0], c.array()[i]);
          }
        });
  }

  private static Matrix batch(Samples samples, Axis axis, int count, int length) {
    return axis == Axis.ROWS ? samples.matrix(count, length) : samples.matrix(length, count);
  }

  @Test
  void singleVectorsNeedNoAxis() {
    Matrix x = Matrix.rowVector(1, 0, 0);
    Samples.assertSame(Matrix.rowVector(0, 0, 1), x.cross(Matrix.columnVector(0, 1, 0)));
    Samples.assertSame(Matrix.columnVector(0, 0, -1), Matrix.columnVector(0, 1, 0).cross(x));
    Samples.assertSame(Matrix.scalar(-2), Matrix.rowVector(1, 2).cross(Matrix.rowVector(1, 0)));
    Samples.assertSame(Matrix.rowVector(-2, 1), Matrix.rowVector(1, 2).perpendicular());
    Samples.assertSame(Matrix.columnVector(-2, 1), Matrix.columnVector(1, 2).perpendicular());
    assertEquals(Math.PI / 2, Matrix.columnVector(0, 3).angle());
    assertEquals(-Math.PI / 4, Matrix.rowVector(3, -3).angle());
    Samples.assertSame(Matrix.rowVector(0.6, 0.8), Matrix.rowVector(3, 4).normalize());
  }

  @Test
  void vectorsOfOtherLengthsAreRefused() {
    Matrix square = Matrix.zeros(2, 2);
    Matrix wide = Matrix.zeros(2, 4);
    assertMessage("cross of a 2x2 needs to know what its vectors are", () -> square.cross(square));
    assertMessage("perpendicular of a 2x4 needs to know", () -> wide.perpendicular());
    assertMessage("angle of a 2x4 needs to know", () -> wide.angle());
    assertMessage(
        "cross is for vectors of 2 or 3 elements, and the rows of a 2x4 have 4",
        () -> wide.cross(wide, Axis.ROWS));
    assertMessage(
        "perpendicular is for vectors of 2 elements, and the rows of a 2x4 have 4",
        () -> wide.perpendicular(Axis.ROWS));
    assertMessage(
        "angle is for vectors of 2 elements, and the columns of a 1x3 have 1",
        () -> Matrix.zeros(1, 3).angle(Axis.COLUMNS));
    assertMessage(
        "2x4 and 2x3 have no cross product", () -> wide.cross(Matrix.zeros(2, 3), Axis.COLUMNS));
    assertMessage(
        "2x4 and 1x4 have no cross product: the other must be 2x4, too, or one vector of 2 elements"
            + " for every column",
        () -> wide.cross(Matrix.zeros(1, 4), Axis.COLUMNS));
  }

  @Test
  void normalizedVectorsAreOneLong() {
    repeat(
        200,
        samples -> {
          Axis axis = samples.axis();
          Matrix a = samples.finite(samples.length(), samples.length());
          int zero = Samples.lanes(a, axis);
          if (zero > 0 && samples.random.nextBoolean()) {
            a.put(axis, new int[] {samples.random.nextInt(zero)}, 0);
          }
          Matrix before = a.copy();
          Samples.Element expected =
              (i, j) -> {
                double magnitude = magnitude(lane(before, axis, axis == Axis.ROWS ? i : j));
                return magnitude == 0 ? 0 : before.get(i, j) / magnitude;
              };
          assertElements(a.rows(), a.columns(), expected, a.normalize(axis));
          assertSame(a, a.normalize(axis, a));
          assertElements(a.rows(), a.columns(), expected, a);
          double all = magnitude(before.array());
          Samples.Element whole = (i, j) -> all == 0 ? 0 : before.get(i, j) / all;
          assertElements(a.rows(), a.columns(), whole, before.normalize());
          assertElements(a.rows(), a.columns(), whole, before.copy().normalize(a));
        });
    assertMessage(
        "out is 1x2 and the result is 2x1", () -> Matrix.zeros(2, 1).normalize(Matrix.zeros(1, 2)));
  }

  private static double magnitude(double[] a) {
    return Math.sqrt(Arrays.stream(a).map(x -> x * x).reduce(0, Double::sum));
  }

  @Test
  void vectorsInThePlaneTurnLeftAndHaveAngles() {
    repeat(
        200,
        samples -> {
          Axis axis = samples.axis();
          Matrix a = batch(samples, axis, samples.length(), 2);
          Matrix before = a.copy();
          assertEach(a, axis, v -> Math.atan2(v[1], v[0]), 0, a.angle(axis));
          Samples.Element expected =
              (i, j) -> {
                double[] v = lane(before, axis, axis == Axis.ROWS ? i : j);
                return (axis == Axis.ROWS ? j : i) == 0 ? -v[1] : v[0];
              };
          assertElements(a.rows(), a.columns(), expected, a.perpendicular(axis));
          Samples.assertSame(before, a);
          assertSame(a, a.perpendicular(axis, a));
          assertElements(a.rows(), a.columns(), expected, a);
        });
    Matrix single = Matrix.rowVector(1, 2);
    assertSame(single, single.perpendicular(single));
    Samples.assertSame(Matrix.rowVector(-2, 1), single);
  }

  @Test
  void componentsHaveNames() {
    Matrix a = Matrix.columnVector(1, 2, 3, 4);
    assertEquals(1, a.x());
    assertEquals(2, a.y());
    assertEquals(3, a.z());
    assertEquals(4, a.w());
    a.x(5);
    a.y(6);
    a.z(7);
    a.w(8);
    Samples.assertSame(Matrix.columnVector(5, 6, 7, 8), a);
    Matrix pair = Matrix.rowVector(1, 2);
    String message = assertThrows(IndexOutOfBoundsException.class, pair::z).getMessage();
    assertEquals("a 1x2 has no z: it has 2 elements", message);
    assertThrows(IndexOutOfBoundsException.class, () -> pair.w(1));
    assertThrows(IndexOutOfBoundsException.class, () -> Matrix.zeros(0, 5).x());
  }
}
