package io.bocj.examples.boids;

import static io.bocj.Boc.group;

import io.bocj.AcquiredRead;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.PinnedCown;
import io.bocj.Scope;
import io.bocj.matrix.Axis;
import io.bocj.matrix.Matrix;
import java.io.IOException;
import java.util.List;

/**
 * A flock from its start through some frames. Behaviors drive it: one for each frame, over the
 * flight and all cells, shows the frame and schedules a further one.
 *
 * <p>It is the value of a pinned cown, at home where frames are shown: so whatever shows them, such
 * as a window, is touched by the home's thread alone and needs no care.
 */
final class Flight {
  /** While a frame is shown the next one is made; a third would have to wait for its matrices. */
  private static final int AHEAD = 2;

  private final BocRuntime runtime;
  private final Flock flock;
  private final int most;
  private final Frames frames;
  private int scheduled;
  private int shown;

  /**
   * A flight that has not begun.
   *
   * @param runtime whose workers move the birds
   * @param world where
   * @param birds in it at the start
   * @param most how many frames to show
   * @param frames where they go; fewer, if it is closed
   */
  Flight(BocRuntime runtime, World world, Matrix birds, int most, Frames frames) {
    this.runtime = runtime;
    this.flock = new Flock(runtime, world, birds);
    this.most = most;
    this.frames = frames;
  }

  /**
   * Moves the birds until all frames are shown; if the flight is at home where it is pumped, by
   * this thread.
   *
   * @return how many frames were shown
   * @throws io.bocj.BehaviorException if a frame could not be made or shown
   */
  static int run(BocRuntime runtime, PinnedCown<Flight> flight) {
    try (Scope whole = runtime.scope()) {
      runtime.when(flight).run(f -> f.get().begin(f.cown()));
      whole.join(); // pumps meanwhile
    }
    return flight.unwrap().shown;
  }

  private void begin(Cown<Flight> self) {
    for (int i = 0; i < AHEAD; i++) {
      scheduleNext(self);
    }
  }

  private void scheduleNext(Cown<Flight> self) {
    if (scheduled < most && !frames.isClosed()) {
      int number = ++scheduled;
      flock.move();
      runtime
          .when(self, group(flock.cells().stream().map(Cown::read).toList()))
          .run((flight, cells) -> flight.get().show(flight.cown(), number, cells));
    }
  }

  /** Does nothing after a frame that has failed, so that the flight ends. */
  private void show(Cown<Flight> self, int number, List<AcquiredRead<Matrix>> cells)
      throws IOException {
    if (number == shown + 1) {
      List<Matrix> parts = cells.stream().map(AcquiredRead::get).toList();
      frames.show(number, Matrix.concat(Axis.COLUMNS, parts));
      shown = number;
      scheduleNext(self);
    }
  }
}
