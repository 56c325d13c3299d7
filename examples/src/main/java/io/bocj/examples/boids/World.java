package io.bocj.examples.boids;

import io.bocj.matrix.Matrix;
import java.util.stream.IntStream;

/**
 * Where the birds are: a rectangle, cut from left to right into cells as wide as each other.
 *
 * @param width of the rectangle, in pixels
 * @param height of the rectangle, in pixels
 * @param cells how many cells
 */
record World(double width, double height, int cells) {
  static final double WIDTH = 1600;
  static final double HEIGHT = 900;

  double cellWidth() {
    return width / cells;
  }

  int cellAt(double x) {
    return Math.min(cells - 1, (int) (x / cellWidth()));
  }

  boolean contains(double x, double y) {
    return x >= 0 && x <= width && y >= 0 && y <= height;
  }

  /** Which of some birds are in a cell, in their order. */
  int[] birdsIn(int cell, Matrix birds) {
    return IntStream.range(0, birds.columns())
        .filter(bird -> cellAt(birds.get(Birds.X, bird)) == cell)
        .toArray();
  }
}
