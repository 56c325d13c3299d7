package io.bocj.examples.chainring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.MovedDoubles;
import io.bocj.WorkerStats;
import io.bocj.examples.chainring.directory.Rings;
import io.bocj.examples.chainring.directory.Shape;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WanderingTest {
  private static final int MILLIS = 20;

  @ParameterizedTest
  @EnumSource
  void everyStepCountsAndLeavesProductsWhoseRowsAddUpToOne(Isolation isolation) {
    try (BocRuntime runtime = runtime(isolation)) {
      Wandering wandering = new Wandering(runtime, new Shape(2, 16, 2, 3, 5, 4));
      int steps = wandering.run(MILLIS);
      assertEquals(
          steps, runtime.report().workers().stream().mapToLong(WorkerStats::executed).sum());
      assertTrue(wandering.isRight());
    }
  }

  @Test
  void chainsThatStandStillAreNotRight() {
    try (BocRuntime runtime = runtime(Isolation.NONE)) {
      assertFalse(new Wandering(runtime, new Shape(1, 16, 1, 2, 3, 1)).isRight());
    }
  }

  @Test
  void theFirstMatrixIsMultipliedByEachOfItsWindow() {
    try (BocRuntime runtime = runtime(Isolation.NONE)) {
      Shape shape = new Shape(1, 4, 1, 2, 2, 1);
      Wandering wandering = new Wandering(runtime, shape);
      double[] first = matrix(runtime, 0);
      double[] expected = product(product(first, first), matrix(runtime, 1));
      Rings.stop();
      assertEquals(1, wandering.run(0));
      assertArrayEquals(expected, matrix(runtime, 0), 1e-12);
    }
  }

  private static double[] matrix(BocRuntime runtime, int place) {
    Cown<MovedDoubles> cown = Rings.current().rings().get(0).get(place);
    return runtime.when(cown).call(m -> m.get().array().clone()).join();
  }

  private static double[] product(double[] a, double[] b) {
    return new double[] {
      a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3],
      a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3]
    };
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, Double.NaN, Double.POSITIVE_INFINITY})
  void aWrongElementShows(double error) {
    double[] matrix = Matrices.random(4, new SplittableRandom(1));
    assertTrue(Matrices.isRight(matrix, 4));
    matrix[6] += error;
    assertFalse(Matrices.isRight(matrix, 4));
  }

  private static BocRuntime runtime(Isolation isolation) {
    return BocRuntime.builder().workers(2).isolation(isolation).share(Rings.PACKAGE).start();
  }
}
