package io.bocj.examples.measure;

/** One repeat that a fork took. Programs have records of their own, with what they measure. */
public interface Repeat {
  /**
   * Whether it does not count.
   *
   * @return true if it belongs to the warm-up
   */
  boolean warmup();

  /**
   * A {@linkplain CacheLine cache line's round trip} between two cores just before.
   *
   * @return nanoseconds; 0 if it could not be had
   */
  double cacheLineBefore();

  /**
   * The same just after.
   *
   * @return nanoseconds; 0 if it could not be had
   */
  double cacheLineAfter();
}
