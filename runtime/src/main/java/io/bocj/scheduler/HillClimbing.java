package io.bocj.scheduler;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many workers are to run at once, where what they run is so short that more of them may be
 * slower: each cown that changes workers costs the way of a cache line from core to core, often
 * more than the body that is run. No model says when that is so; it is tried.
 *
 * <p>The number is the <em>width</em>: workers from that index on rest. It is all of them where no
 * more than one behavior in {@link #FINE_NANOS} is run. Where they are finer there is a
 * <em>trial</em> now and then: windows at the width as it is and at half or twice of it, in turns,
 * so that what else the machine does meets both. The one with the higher median of what was run
 * stays; where both are as good, the narrower one. As long as trials confirm the width, each comes
 * after twice the time.
 *
 * <p>(The idea is that of hill climbing in the thread pool of .NET; J. Hellerstein et al., <a
 * href="https://doi.org/10.1109/MIC.2009.65">Optimizing Concurrency Levels in the .NET
 * ThreadPool</a>. verona-rt and bocpy always use all of their cores.)
 *
 * <p>Any thread may give a sample; one at a time is taken, and the others are lost. {@code width}
 * and {@code due} are read by all, the rest belongs to whoever gives the sample.
 */
final class HillClimbing {
  /** How long what is run is counted for one figure. */
  static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  /** A window that became this long says nothing. */
  static final long LONGEST_WINDOW_NANOS = 4 * WINDOW_NANOS;

  /** If all workers together run one in less than this, on average, what they run is fine. */
  static final long FINE_NANOS = TimeUnit.MICROSECONDS.toNanos(2);

  /** The windows of a trial at either width; odd. */
  static final int WINDOWS_EACH = 3;

  /** How long there is no trial after one has changed the width. */
  static final long SHORTEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** By how much the wider one must be better, and the narrower one may be worse. */
  private static final double TIE = 0.03;

  private static final int NO_TRIAL = -1;

  private final int workers;
  private final AtomicBoolean sampling = new AtomicBoolean();

  private volatile int width;
  private volatile long due;

  private long lastTime;
  private long lastExecuted;

  /** The width that the last trial decided for. */
  private int settled;

  private int tried;

  /** Whether the next trial, where there is a choice, tries to widen. */
  private boolean upNext;

  /** Which window of the trial this is; even ones are at the settled width. */
  private int window = NO_TRIAL;

  private final double[] rates = new double[WINDOWS_EACH];
  private final double[] ratesTried = new double[WINDOWS_EACH];

  private long rest = SHORTEST_REST_NANOS;
  private long restUntil;

  /**
   * Begins with all workers.
   *
   * @param workers how many there are
   * @param now as of {@link System#nanoTime}
   */
  HillClimbing(int workers, long now) {
    this.workers = workers;
    width = workers;
    settled = workers;
    lastTime = now;
    restUntil = now;
    due = now + WINDOW_NANOS;
  }

  /** How many workers may run. */
  int width() {
    return width;
  }

  /** Whether it is time for a sample. */
  boolean due(long now) {
    return now - due >= 0 && workers > 1;
  }

  /**
   * Takes a sample.
   *
   * @param now as of {@link System#nanoTime}
   * @param executed how much all workers have run
   * @return whether the width has grown
   */
  boolean sample(long now, long executed) {
    if (!sampling.compareAndSet(false, true)) {
      return false;
    }
    try {
      int before = width;
      takeSample(now, executed);
      return width > before;
    } finally {
      sampling.set(false);
    }
  }

  /** Ends what keeps workers from running: one that does is stuck. */
  void widen() {
    if (sampling.compareAndSet(false, true)) {
      useAll();
      sampling.set(false);
    }
  }

  private void takeSample(long now, long executed) {
    long elapsed = now - lastTime;
    long ran = executed - lastExecuted;
    if (elapsed < WINDOW_NANOS) {
      return; // another thread has just given one
    }
    lastTime = now;
    lastExecuted = executed;
    due = now + WINDOW_NANOS;
    if (ran * FINE_NANOS < elapsed) {
      useAll();
    } else if (elapsed < LONGEST_WINDOW_NANOS) {
      judge(now, (double) ran / elapsed);
    }
  }

  private void useAll() {
    window = NO_TRIAL;
    width = workers;
  }

  private void judge(long now, double rate) {
    if (window != NO_TRIAL) {
      note(now, rate);
    } else if (now - restUntil >= 0) {
      beginTrial();
    } else {
      width = settled;
    }
  }

  private void beginTrial() {
    tried =
        settled == 1 || (upNext && settled < workers)
            ? Math.min(2 * settled, workers)
            : settled / 2;
    upNext = tried < settled;
    window = 0;
    width = settled;
  }

  private void note(long now, double rate) {
    boolean settledOne = window % 2 == 0;
    (settledOne ? rates : ratesTried)[window / 2] = rate;
    window++;
    if (window == 2 * WINDOWS_EACH) {
      decide(now);
    } else {
      width = settledOne ? tried : settled;
    }
  }

  private void decide(long now) {
    double needed = median(rates) * (tried < settled ? 1 - TIE : 1 + TIE);
    if (median(ratesTried) > needed) {
      settled = tried;
      rest = SHORTEST_REST_NANOS;
    } else {
      rest = Math.min(2 * rest, LONGEST_REST_NANOS);
    }
    restUntil = now + rest;
    window = NO_TRIAL;
    width = settled;
  }

  private static double median(double[] odd) {
    double[] sorted = odd.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
