package io.bocj.examples.stress.journal;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what has been scheduled in a scope and has not ended, as the bodies report. */
public final class Ward {
  private final AtomicInteger inside = new AtomicInteger();

  /** Nothing has been scheduled. */
  public Ward() {}

  /** Something is about to be scheduled. */
  void enter() {
    inside.incrementAndGet();
  }

  /** A body has come to its end. */
  void leave() {
    inside.decrementAndGet();
  }

  /**
   * How much has not ended.
   *
   * @return 0 if all has
   */
  public int inside() {
    return inside.get();
  }
}
