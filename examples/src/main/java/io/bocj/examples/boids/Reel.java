package io.bocj.examples.boids;

import static io.bocj.Boc.group;

import io.bocj.AcquiredRead;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.matrix.Axis;
import io.bocj.matrix.Matrix;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * One behavior for each frame, over all of its cells: puts the frame together.
 *
 * <p>Workers may be some frames ahead of who shows them.
 */
final class Reel {
  private static final int AHEAD = 6;

  private final BocRuntime runtime;
  private final Frames frames;
  private final Deque<Cown<Matrix>> scheduled = new ArrayDeque<>();
  private int shown;

  Reel(BocRuntime runtime, Frames frames) {
    this.runtime = runtime;
    this.frames = frames;
  }

  /** Schedules a frame, and shows one that was scheduled before if there are too many. */
  void add(List<Cown<Matrix>> cells) {
    scheduled.add(
        runtime
            .when(group(cells.stream().map(Cown::read).toList()))
            .call(
                parts ->
                    Matrix.concat(Axis.COLUMNS, parts.stream().map(AcquiredRead::get).toList())));
    if (scheduled.size() > AHEAD) {
      showNext();
    }
  }

  /** Shows what has not been shown. */
  void end() {
    while (!scheduled.isEmpty()) {
      showNext();
    }
  }

  private void showNext() {
    frames.show(++shown, scheduled.remove().join());
  }
}
