package io.bocj.examples.crossing.route;

/**
 * One payload on one way, ready to be timed: rounds of {@link #prepare} and {@link #cross}, and now
 * and then {@link #verify}. Used by one thread.
 */
public interface Route extends AutoCloseable {
  /**
   * Makes the next round ready. Not timed.
   *
   * @param crossings how many there are to be; at least one
   * @return how many there will be, which may be a few more
   */
  int prepare(int crossings);

  /** Runs the round that was made ready. To be timed. */
  void cross();

  /**
   * What was encoded and decoded by all rounds so far.
   *
   * @return the sums
   */
  Traffic traffic();

  /**
   * Compares what has arrived with what was sent, on the side where it has arrived.
   *
   * @throws IllegalStateException if it is something else
   */
  void verify();

  @Override
  void close();
}
