package io.bocj.examples.bench;

import io.bocj.examples.measure.Repeat;

/**
 * One repeat, timed.
 *
 * @param warmup whether it does not count
 * @param behaviors how many ran
 * @param nanos from before the first was scheduled until the last had ended
 * @param cacheLineBefore a cache line's round trip between two cores just before, in nanoseconds; 0
 *     if it could not be had
 * @param cacheLineAfter the same just after
 */
record Sample(
    boolean warmup, int behaviors, long nanos, double cacheLineBefore, double cacheLineAfter)
    implements Repeat {
  /** In millions a second. */
  double rate() {
    return behaviors * 1e3 / nanos;
  }
}
