package io.bocj.testing;

import java.util.List;

/** Decides by a seed. Asked by one thread at a time, and in the same order for the same seed. */
interface Strategy {
  /** A priority for a new thread of the test, or a new task. */
  long priority();

  /**
   * Who goes on.
   *
   * @param from who has come to a point; perhaps one of {@code able}
   * @param able one or more
   */
  Actor next(Actor from, List<Actor> able);

  /**
   * What a worker without a task runs.
   *
   * @param ready one or more
   * @return an index
   */
  int task(List<Task> ready);

  /** Whether a worker runs what it makes ready next, or leaves it to any. */
  boolean keepsNext();
}
