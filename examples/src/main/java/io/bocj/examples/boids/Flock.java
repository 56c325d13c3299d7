package io.bocj.examples.boids;

import static io.bocj.Boc.group;

import io.bocj.Acquired;
import io.bocj.AcquiredRead;
import io.bocj.BocRuntime;
import io.bocj.Body2;
import io.bocj.Cown;
import io.bocj.Request;
import io.bocj.matrix.Matrix;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Two cowns for each cell: its birds in this frame and in the next.
 *
 * <p>A frame is a behavior for each cell, which writes the cell's next matrix and reads those of
 * three cells at most. So all cells of a frame can be at it at once, and a cell need not wait for
 * the whole of a frame before it goes on with the next: only for its neighbors.
 */
final class Flock {
  private final BocRuntime runtime;
  private final World world;
  private List<Cown<Matrix>> now;
  private List<Cown<Matrix>> next;

  Flock(BocRuntime runtime, World world, Matrix birds) {
    this.runtime = runtime;
    this.world = world;
    now = cells(cell -> Birds.in(world, cell, birds));
    next = cells(cell -> Matrix.zeros(birds.rows(), 0));
  }

  private List<Cown<Matrix>> cells(IntFunction<Matrix> birds) {
    return IntStream.range(0, world.cells())
        .mapToObj(cell -> runtime.cown(birds.apply(cell)))
        .toList();
  }

  /** Schedules a frame; returns at once. */
  void move() {
    for (int cell = 0; cell < world.cells(); cell++) {
      runtime.when(next.get(cell), group(around(cell))).run(move(world, cell));
    }
    List<Cown<Matrix>> before = now;
    now = next;
    next = before;
  }

  private List<Request<AcquiredRead<Matrix>>> around(int cell) {
    return now.subList(Math.max(0, cell - 1), Math.min(world.cells(), cell + 2)).stream()
        .map(Cown::read)
        .toList();
  }

  private static Body2<Acquired<Matrix>, List<AcquiredRead<Matrix>>> move(World world, int cell) {
    return (moved, around) ->
        moved.set(Neighborhood.move(world, cell, around.stream().map(AcquiredRead::get).toList()));
  }

  /** The cells of the last frame that was scheduled, from left to right. */
  List<Cown<Matrix>> cells() {
    return now;
  }
}
