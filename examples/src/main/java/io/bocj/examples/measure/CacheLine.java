package io.bocj.examples.measure;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Times how long a cache line takes from one core to another and back: two threads count in turns,
 * and each waits for the other's number.
 *
 * <p>A figure that has to do with two threads means little without it. Where cores are virtual, the
 * hypervisor may put them side by side or far apart, and move them while a program runs.
 */
public final class CacheLine {
  private static final int WINDOWS = 15;
  private static final int ROUND_TRIPS = 500;

  /** For all windows: on a busy machine a thread may have to wait for a core. */
  private static final long LIMIT_NANOS = 50_000_000;

  /** How many looks there are between two at the clock. */
  private static final int LOOKS = 1 << 12;

  /**
   * Even: the caller's turn. Written by whose turn it is, with release, and read by the other, with
   * acquire; so neither needs to be atomic.
   */
  private final AtomicInteger turn = new AtomicInteger();

  private final int last = 2 * ROUND_TRIPS;
  private final long deadline;

  private CacheLine(long deadline) {
    this.deadline = deadline;
  }

  /**
   * The round trip now: the median of several short windows, so that one in which a thread lost its
   * core does not count. Takes a few milliseconds and keeps two cores busy.
   *
   * @return nanoseconds; 0 if it could not be had, because there is one core only or none was free
   */
  public static double roundTripNanos() {
    if (Runtime.getRuntime().availableProcessors() < 2) {
      return 0;
    }
    long deadline = System.nanoTime() + LIMIT_NANOS;
    double[] windows =
        IntStream.range(0, WINDOWS)
            .mapToDouble(i -> new CacheLine(deadline).window())
            .filter(nanos -> nanos > 0)
            .sorted()
            .toArray();
    return windows.length == 0 ? 0 : windows[windows.length / 2];
  }

  private double window() {
    Thread other = new Thread(() -> count(1), "cache-line");
    other.setDaemon(true);
    other.start();
    // The first round trip waits until the other thread runs.
    boolean complete = await(0) && pass(0) && await(2);
    long start = System.nanoTime();
    complete = complete && count(2);
    return complete ? (System.nanoTime() - start) / (ROUND_TRIPS - 1.0) : 0;
  }

  /** Takes each turn of one side, from this one on, and awaits the end. */
  private boolean count(int from) {
    for (int i = from; i < last; i += 2) {
      if (!await(i) || !pass(i)) {
        return false;
      }
    }
    return await(last);
  }

  private boolean pass(int i) {
    turn.setRelease(i + 1);
    return true;
  }

  private boolean await(int i) {
    for (int looks = 1; turn.getAcquire() < i; looks++) {
      if (looks % LOOKS == 0 && System.nanoTime() > deadline) {
        return false;
      }
      Thread.onSpinWait();
    }
    return true;
  }
}
