package io.bocj.examples.idle;

import java.util.Arrays;

/**
 * How long wake-ups took, in microseconds.
 *
 * @param median half of them took no longer
 * @param p90 nor nine of ten than this
 * @param p99 nor 99 of 100 than this
 * @param max nor any than this
 */
record Latencies(double median, double p90, double p99, double max) {
  private static final double NANOS_PER_MICRO = 1000;

  /** Sums up some; at least one. */
  static Latencies of(long... nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latencies(
        micros(sorted, 50), micros(sorted, 90), micros(sorted, 99), micros(sorted, 100));
  }

  private static double micros(long[] sorted, int percent) {
    int index = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
    return sorted[Math.max(index, 0)] / NANOS_PER_MICRO;
  }
}
