package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.Registration;

/** How instances of one class cross, in one engine. */
final class Crossing extends Registration {
  private final boolean tracked;

  Crossing(Class<?> type, Copier<?> copier, int id) {
    super(type, copier, id);
    this.tracked = copier.tracked();
  }

  /** Whether a second occurrence in a graph is written as a reference to the first. */
  boolean isTracked() {
    return tracked;
  }
}
