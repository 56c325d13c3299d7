package io.bocj.examples.boids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.matrix.Axis;
import io.bocj.matrix.Matrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighborhoodTest {
  private static final World ONE_CELL = new World(World.WIDTH, World.HEIGHT, 1);
  private static final double MIDDLE = 450;

  private static Matrix alone(Matrix birds) {
    return Neighborhood.move(ONE_CELL, 0, List.of(birds));
  }

  /** A column for each bird: x, y, and its speed in both directions. */
  private static Matrix birds(double[]... birds) {
    Matrix all = Matrix.zeros(Birds.NUMBER + 1, birds.length);
    for (int bird = 0; bird < birds.length; bird++) {
      for (int property = 0; property < birds[bird].length; property++) {
        all.set(property, bird, birds[bird][property]);
      }
      all.set(Birds.NUMBER, bird, bird);
    }
    return all;
  }

  private static double distance(Matrix birds) {
    return Math.hypot(
        birds.get(Birds.X, 0) - birds.get(Birds.X, 1),
        birds.get(Birds.Y, 0) - birds.get(Birds.Y, 1));
  }

  @Test
  void aBirdThatSeesNobodyFliesOn() {
    Matrix moved =
        alone(birds(new double[] {800, MIDDLE, 3, 1}, new double[] {880, MIDDLE, -3, 0}));
    assertEquals(803, moved.get(Birds.X, 0), 1e-9);
    assertEquals(451, moved.get(Birds.Y, 0), 1e-9);
    assertEquals(877, moved.get(Birds.X, 1), 1e-9);
  }

  @Test
  void birdsThatSeeEachOtherFlyTogether() {
    Matrix birds = birds(new double[] {800, MIDDLE, 3, 2}, new double[] {840, MIDDLE, 3, -2});
    Matrix moved = alone(birds);
    assertTrue(moved.get(Birds.SPEED_Y, 0) < 2, "it turns to where the other flies");
    assertTrue(moved.get(Birds.SPEED_Y, 1) > -2, "so does the other");
  }

  @Test
  void birdsThatSeeEachOtherComeCloser() {
    Matrix birds = birds(new double[] {800, MIDDLE, 3, 0}, new double[] {840, MIDDLE, 3, 0});
    assertTrue(distance(alone(birds)) < distance(birds));
  }

  @Test
  void birdsThatAreTooCloseKeepApart() {
    Matrix birds = birds(new double[] {800, MIDDLE, 3, 0}, new double[] {805, MIDDLE, 3, 0});
    assertTrue(distance(alone(birds)) > distance(birds));
  }

  @Test
  void birdsTurnRoundAtTheEdge() {
    Matrix moved = alone(birds(new double[] {1, MIDDLE, -6, 0}, new double[] {800, 899, 0, 6}));
    assertTrue(moved.get(Birds.X, 0) > 0);
    assertTrue(moved.get(Birds.SPEED_X, 0) > 0);
    assertTrue(moved.get(Birds.Y, 1) < World.HEIGHT);
    assertTrue(moved.get(Birds.SPEED_Y, 1) < 0);
  }

  @Test
  void speedHasLimits() {
    Matrix moved =
        alone(birds(new double[] {800, MIDDLE, 30, 40}, new double[] {100, MIDDLE, 0.03, 0.04}));
    assertEquals(Neighborhood.TOP_SPEED, Birds.speed(moved, 0), 1e-9);
    assertEquals(Neighborhood.LEAST_SPEED, Birds.speed(moved, 1), 1e-9);
  }

  /** But for rounding: the birds come in another order. */
  @Test
  void intoHowManyCellsTheWorldIsCutMakesNoDifference() {
    World cut = new World(World.WIDTH, World.HEIGHT, 16);
    Matrix whole = Birds.scattered(ONE_CELL, 500, 3);
    Matrix start = whole;
    List<Matrix> cells =
        IntStream.range(0, 16).mapToObj(cell -> Birds.in(cut, cell, start)).toList();
    for (int frame = 0; frame < 20; frame++) {
      whole = alone(whole);
      cells = move(cut, cells);
    }
    Matrix together = Matrix.concat(Axis.COLUMNS, cells);
    assertTrue(byNumber(whole).allClose(byNumber(together), 1e-6, 1e-6, false));
  }

  private static List<Matrix> move(World world, List<Matrix> cells) {
    List<Matrix> moved = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      List<Matrix> around = cells.subList(Math.max(0, cell - 1), Math.min(cells.size(), cell + 2));
      moved.add(Neighborhood.move(world, cell, around));
    }
    return moved;
  }

  private static Matrix byNumber(Matrix birds) {
    return birds.take(
        Axis.COLUMNS,
        IntStream.range(0, birds.columns())
            .boxed()
            .sorted(Comparator.comparingDouble(bird -> birds.get(Birds.NUMBER, bird)))
            .mapToInt(bird -> bird)
            .toArray());
  }

  @Test
  void cellsMustBeWiderThanBirdsSee() {
    assertTrue(Neighborhood.fits(new World(World.WIDTH, World.HEIGHT, 16)));
    assertFalse(Neighborhood.fits(new World(World.WIDTH, World.HEIGHT, 30)));
  }
}
