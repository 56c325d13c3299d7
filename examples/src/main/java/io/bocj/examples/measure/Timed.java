package io.bocj.examples.measure;

import java.util.function.IntSupplier;

/**
 * A repeat of which the time counts.
 *
 * @param warmup whether it does not count
 * @param behaviors how many ran
 * @param nanos from before the first was scheduled until the last had ended
 * @param cacheLineBefore a cache line's round trip between two cores just before, in nanoseconds; 0
 *     if it could not be had
 * @param cacheLineAfter the same just after
 */
public record Timed(
    boolean warmup, int behaviors, long nanos, double cacheLineBefore, double cacheLineAfter)
    implements Repeat {
  /**
   * Takes a repeat.
   *
   * @param warmup whether it does not count
   * @param run runs behaviors, and says how many
   * @return how long it took
   */
  public static Timed of(boolean warmup, IntSupplier run) {
    double before = CacheLine.roundTripNanos();
    long start = System.nanoTime();
    int behaviors = run.getAsInt();
    long nanos = System.nanoTime() - start;
    double after = CacheLine.roundTripNanos();
    return new Timed(warmup, behaviors, nanos, before, after);
  }

  /**
   * How fast it was.
   *
   * @return millions a second
   */
  public double rate() {
    return behaviors * 1e3 / nanos;
  }
}
