package io.bocj.examples.boids;

import io.bocj.BocRuntime;

/** A flock from its start through some frames. */
final class Flight {
  private final BocRuntime runtime;
  private final Flock flock;

  Flight(BocRuntime runtime, World world, int birds, long seed) {
    this.runtime = runtime;
    flock = new Flock(runtime, world, Birds.scattered(world, birds, seed));
  }

  /**
   * Moves the birds, until so many frames are shown or nobody wants more.
   *
   * @return how many frames were shown
   */
  int run(int most, Frames frames) {
    Reel reel = new Reel(runtime, frames);
    int number = 0;
    while (number < most && !frames.isClosed()) {
      flock.move();
      reel.add(flock.cells());
      number++;
    }
    reel.end();
    return number;
  }
}
