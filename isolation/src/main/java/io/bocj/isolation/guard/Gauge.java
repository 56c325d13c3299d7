package io.bocj.isolation.guard;

import io.bocj.isolation.guard.Halt.Budget;
import org.jspecify.annotations.Nullable;

/** The meter of one class space, as its host sees it. One behavior runs there at a time. */
public interface Gauge {
  /**
   * Begins a behavior, on its thread.
   *
   * @param fuel units that it may use
   * @param heap bytes that it may allocate
   * @param stack bytes that its frames may take
   * @param desk what it may ask for
   */
  void begin(long fuel, long heap, int stack, Desk desk);

  /**
   * Has whatever runs here end at the next opportunity. On any thread; to be repeated until it has
   * ended, as this may be missed.
   *
   * @param why what was used up
   */
  void stop(Budget why);

  /**
   * Why what runs here has to end. On any thread.
   *
   * @return null if it has not
   */
  @Nullable Budget stopped();

  /**
   * Units left.
   *
   * @return negative if it has been stopped
   */
  long fuelLeft();

  /**
   * Bytes left.
   *
   * @return negative if it has been stopped
   */
  long heapLeft();

  /**
   * Takes half of the units away, on the behavior's thread.
   *
   * @return how many that were
   */
  long splitFuel();

  /**
   * Takes half of the bytes away, on the behavior's thread.
   *
   * @return how many that were
   */
  long splitHeap();
}
