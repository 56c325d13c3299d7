package io.bocj.examples.boids;

import io.bocj.matrix.Matrix;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Keeps some frames, to be looked at afterwards. */
final class Album implements Frames {
  private final int every;
  private final NavigableMap<Integer, Matrix> kept = new TreeMap<>();

  /** An album of every n-th frame. */
  Album(int every) {
    this.every = every;
  }

  @Override
  public void show(int number, Matrix birds) {
    if (number % every == 0) {
      kept.put(number, birds);
    }
  }

  @Override
  public boolean isClosed() {
    return false;
  }

  /** By their numbers. */
  NavigableMap<Integer, Matrix> kept() {
    return kept;
  }
}
