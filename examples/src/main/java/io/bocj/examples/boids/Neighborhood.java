package io.bocj.examples.boids;

import io.bocj.matrix.Axis;
import io.bocj.matrix.Matrix;
import java.util.List;

/**
 * The birds of a cell and of the cells beside it: all that the birds of the cell can see.
 *
 * <p>A bird looks for the middle of those it sees, flies as they do, and keeps away from those that
 * are too close. It turns away from the edges of the world, and at the edge itself it turns round.
 */
final class Neighborhood {
  /** How far a bird sees, in pixels. */
  static final double SIGHT = 70;

  /** Pixels a frame. */
  static final double TOP_SPEED = 6;

  static final double LEAST_SPEED = 2;

  private static final double SIGHT_SQUARED = SIGHT * SIGHT;
  private static final double TOO_CLOSE = 18;
  private static final double TOO_CLOSE_SQUARED = TOO_CLOSE * TOO_CLOSE;
  private static final double CENTERING = 0.004;
  private static final double MATCHING = 0.06;
  private static final double AVOIDING = 0.04;
  private static final double MARGIN = 120;
  private static final double TURNING = 0.25;

  private final World world;
  private final Matrix birds;
  private final double[] x;
  private final double[] y;
  private final double[] speedX;
  private final double[] speedY;

  private Neighborhood(World world, Matrix birds) {
    this.world = world;
    this.birds = birds;
    x = row(birds, Birds.X);
    y = row(birds, Birds.Y);
    speedX = row(birds, Birds.SPEED_X);
    speedY = row(birds, Birds.SPEED_Y);
  }

  private static double[] row(Matrix birds, int property) {
    return birds.row(property).release();
  }

  /**
   * Whether cells are so wide that a bird sees no farther than the next one. A bird is listed in
   * the cell where it was before its last move, hence the second part.
   */
  static boolean fits(World world) {
    return world.cellWidth() >= SIGHT + TOP_SPEED;
  }

  /**
   * The birds that are in a cell now, one frame later.
   *
   * @param around those listed in the cell and in the ones beside it, which are only read
   */
  static Matrix move(World world, int cell, List<Matrix> around) {
    return new Neighborhood(world, Matrix.concat(Axis.COLUMNS, around)).moved(cell);
  }

  private Matrix moved(int cell) {
    int[] mine = world.birdsIn(cell, birds);
    Matrix moved = birds.take(Axis.COLUMNS, mine);
    for (int i = 0; i < mine.length; i++) {
      steer(mine[i], moved, i);
    }
    return moved;
  }

  private void steer(int bird, Matrix moved, int column) {
    double middleX = 0;
    double middleY = 0;
    double flowX = 0;
    double flowY = 0;
    double awayX = 0;
    double awayY = 0;
    int seen = 0;
    for (int other = 0; other < x.length; other++) {
      double dx = x[bird] - x[other];
      double dy = y[bird] - y[other];
      double distance = dx * dx + dy * dy;
      if (distance < SIGHT_SQUARED) {
        seen++;
        middleX -= dx;
        middleY -= dy;
        flowX += speedX[other];
        flowY += speedY[other];
        if (distance < TOO_CLOSE_SQUARED) {
          awayX += dx;
          awayY += dy;
        }
      }
    }
    double vx =
        speedX[bird]
            + CENTERING * middleX / seen
            + MATCHING * (flowX / seen - speedX[bird])
            + AVOIDING * awayX
            + inward(x[bird], world.width());
    double vy =
        speedY[bird]
            + CENTERING * middleY / seen
            + MATCHING * (flowY / seen - speedY[bird])
            + AVOIDING * awayY
            + inward(y[bird], world.height());
    double limited = limit(Math.hypot(vx, vy));
    fly(moved, column, Birds.X, vx * limited, world.width());
    fly(moved, column, Birds.Y, vy * limited, world.height());
  }

  private static double inward(double at, double end) {
    if (at < MARGIN) {
      return TURNING;
    }
    return at > end - MARGIN ? -TURNING : 0;
  }

  /** By how much to multiply a speed so that it is within the limits. */
  private static double limit(double speed) {
    if (speed > TOP_SPEED) {
      return TOP_SPEED / speed;
    }
    return speed > 0 && speed < LEAST_SPEED ? LEAST_SPEED / speed : 1;
  }

  /** Along one axis; the speed's row is as far below as there are axes. */
  private static void fly(Matrix moved, int column, int axis, double speed, double end) {
    double to = moved.get(axis, column) + speed;
    boolean inside = to >= 0 && to <= end;
    double edge = to < 0 ? 0 : 2 * end;
    moved.set(axis, column, inside ? to : edge - to);
    moved.set(axis + Birds.SPEED_X, column, inside ? speed : -speed);
  }
}
