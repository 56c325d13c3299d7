package io.bocj.examples.crossing;

import io.bocj.examples.measure.Repeat;
import org.jspecify.annotations.Nullable;

/**
 * One repeat, timed.
 *
 * @param warmup whether it does not count
 * @param crossings how many there were
 * @param nanos how long they took
 * @param allocated bytes of heap that all threads took meanwhile
 * @param bytes how long the encoded form of all that crossed was
 * @param encoded how many values were encoded
 * @param decoded how many values were decoded
 * @param cacheLineBefore a cache line's round trip between two cores just before, in nanoseconds; 0
 *     if it could not be had
 * @param cacheLineAfter the same just after
 * @param detour what happened instead if the values did not take the route; null if they did
 */
record Sample(
    boolean warmup,
    long crossings,
    long nanos,
    long allocated,
    long bytes,
    long encoded,
    long decoded,
    double cacheLineBefore,
    double cacheLineAfter,
    @Nullable String detour)
    implements Repeat {
  double nanosEach() {
    return (double) nanos / crossings;
  }

  double allocatedEach() {
    return (double) allocated / crossings;
  }

  double bytesEach() {
    return (double) bytes / crossings;
  }
}
