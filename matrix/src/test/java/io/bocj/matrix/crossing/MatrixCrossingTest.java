package io.bocj.matrix.crossing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.BehaviorException;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.TransferException;
import io.bocj.matrix.Axis;
import io.bocj.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Matrices move: as values, within values, captured, and returned. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MatrixCrossingTest {
  /** A value of the application that holds matrices. */
  record Flock(String name, Matrix positions, List<Matrix> others) {}

  private static BocRuntime open(Isolation isolation) {
    return BocRuntime.builder().isolation(isolation).workers(2).start();
  }

  private static int identity(Matrix matrix) {
    return System.identityHashCode(matrix.array());
  }

  @ParameterizedTest
  @EnumSource
  void theSameArrayGoesFromBehaviorToBehavior(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      double[] array = new double[600];
      Cown<Matrix> cown = runtime.cown(Matrix.wrap(20, 30, array));
      for (int i = 0; i < 50; i++) {
        runtime.when(cown).run(c -> c.get().plus(1, c.get()));
      }
      assertEquals(30_000, runtime.when(cown.read()).call(c -> c.get().sum()).join());
      runtime.quiesce();
      Matrix back = cown.unwrap();
      assertSame(array, back.array());
      assertEquals("20x30", back.shape().toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void matricesWithinValuesMove(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Matrix first = Matrix.uniform(10, 2, 0, 1, 1);
      Matrix second = Matrix.ones(3, 0);
      int identity = identity(first);
      Flock flock = new Flock("starlings", first, new ArrayList<>(List.of(second, first)));
      Cown<Flock> cown = runtime.cown(flock);
      runtime.when(cown).run(c -> c.get().others().add(c.get().positions().sum(Axis.COLUMNS)));
      runtime.quiesce();
      Flock back = cown.unwrap();
      assertEquals(identity, identity(back.positions()));
      assertSame(back.positions(), back.others().get(1));
      assertEquals("3x0", back.others().get(0).shape().toString());
      assertTrue(back.others().get(2).allClose(back.positions().sum(Axis.COLUMNS)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void capturesAndResultsMove(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Matrix matrix = Matrix.zeros(10, 10);
      int identity = identity(matrix);
      Cown<Matrix> result =
          runtime
              .when()
              .call(
                  () -> {
                    matrix.set(9, 9, identity(matrix));
                    return matrix;
                  });
      runtime.quiesce();
      Matrix back = result.unwrap();
      assertEquals(identity, back.get(9, 9));
      assertEquals(identity, identity(back));
    }
  }

  @ParameterizedTest
  @EnumSource
  void joinReturnsACopyAndLeavesTheMatrix(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Matrix> cown = runtime.cown(Matrix.ones(2, 2));
      assertEquals(4, cown.join().sum());
      assertEquals(4, cown.join().matmul(Matrix.rowVector(1, 1).transpose()).sum());
    }
  }

  @Test
  void aMatrixGivenAwayIsRevokedAndSaysSo() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Matrix matrix = Matrix.ones(2, 3);
      Cown<Matrix> cown = runtime.cown(matrix);
      assertFalse(matrix.isHeld());
      assertEquals("Matrix[revoked]", matrix.toString());
      assertEquals("2x3", matrix.shape().toString());
      assertRevoked(() -> matrix.get(0, 0));
      assertRevoked(() -> matrix.plus(1));
      assertRevoked(() -> Matrix.ones(2, 3).plus(1, matrix));
      assertRevoked(() -> Matrix.ones(2, 3).plus(matrix));
      assertRevoked(() -> matrix.contentEquals(matrix));
      assertThrows(TransferException.class, () -> runtime.cown(matrix));
      assertEquals(6, cown.join().sum());
    }
  }

  private static void assertRevoked(org.junit.jupiter.api.function.Executable body) {
    String message = assertThrows(IllegalStateException.class, body).getMessage();
    assertTrue(message.startsWith("io.bocj.matrix.Matrix is revoked: "), message);
  }

  @Test
  void whatIsHeldForReadingIsNotWritten() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Cown<Matrix> cown = runtime.cown(Matrix.ones(2, 2));
      assertEquals(8, runtime.when(cown.read()).call(c -> c.get().times(2).sum()).join());
      Cown<?> writer = runtime.when(cown.read()).call(c -> c.get().plus(1, c.get()).sum());
      Throwable failure = assertThrows(BehaviorException.class, writer::join).getCause();
      assertTrue(failure.getMessage().contains("was acquired read-only"), failure::toString);
      assertEquals(4, cown.join().sum());
    }
  }

  @Test
  void allInterpretersHaveTheClassInCommon() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      int[] classes =
          runtime
              .when()
              .call(
                  () ->
                      new int[] {
                        System.identityHashCode(Matrix.class),
                        System.identityHashCode(MatrixCrossingTest.class)
                      })
              .join();
      assertEquals(System.identityHashCode(Matrix.class), classes[0]);
      assertNotEquals(System.identityHashCode(MatrixCrossingTest.class), classes[1]);
    }
  }

  @Test
  void matricesAreAcceptedWhateverThePatterns() {
    try (BocRuntime runtime =
        BocRuntime.builder()
            .isolation(Isolation.CLASS_LOADER)
            .accept("io.bocj.matrix.crossing.*")
            .start()) {
      Cown<Matrix> cown = runtime.cown(Matrix.ones(2, 2));
      assertEquals(4, runtime.when(cown).call(c -> c.get().sum()).join());
    }
  }

  @Test
  void aBehaviorMayKeepWhatItReplaced() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Cown<Matrix> cown = runtime.cown(Matrix.ones(2, 2));
      Cown<Matrix> old =
          runtime
              .when(cown)
              .call(
                  c -> {
                    Matrix taken = c.get();
                    c.set(Matrix.zeros(1, 1));
                    return taken;
                  });
      assertEquals(4, old.join().sum());
      assertEquals(1, cown.join().size());
      assertNotSame(old.join(), old.join());
    }
  }
}
