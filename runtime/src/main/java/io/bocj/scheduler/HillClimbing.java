package io.bocj.scheduler;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How many workers are to run at once, where what they run is so short that more of them may be
 * slower: each cown that changes workers costs the way of a cache line from core to core, often
 * more than the body that is run. No model says when that is so; it is tried.
 *
 * <p>The number is the <em>width</em>: workers from that index on rest. Where all together run less
 * than one behavior in {@link #FINE_NANOS}, it is all of them. Where what they run is finer, there
 * is a <em>trial</em> now and then: windows at the width as it is and at half or twice of it, in
 * turns, so that what else the machine does meets both. The one with the higher median of what was
 * run stays; where both are as good, the narrower one. As long as trials confirm the width, each
 * comes after twice the time.
 *
 * <p>Whoever finds a worker stuck {@linkplain #widen has all of them run}. They do so for a while,
 * and for twice that if it happens again soon.
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

  /** How long there is no trial after one has changed the width, or all were needed. */
  static final long SHORTEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** By how much a wider one must be better. */
  private static final double GAIN = 1.03;

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

  /** Which window of the trial this is. */
  private int window = NO_TRIAL;

  /** Whether the width has just changed: who rests has left work to be moved first. */
  private boolean unsettled;

  private final double[] rates = new double[WINDOWS_EACH];
  private final double[] ratesTried = new double[WINDOWS_EACH];

  private long rest = SHORTEST_REST_NANOS;
  private long restUntil;

  /** Doubled when one is stuck; all run for as long then. */
  private long allFor = SHORTEST_REST_NANOS / 2;

  private long allUntil;

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
    allUntil = now;
    due = now + WINDOW_NANOS;
  }

  /** From which width to which. */
  record Change(int before, int width) {}

  /** How many workers may run. */
  int width() {
    return width;
  }

  /** Whether it is time for a sample. */
  boolean due(long now) {
    return now - due >= 0;
  }

  /**
   * Takes a sample.
   *
   * @param clock as {@link System#nanoTime}
   * @param executed how much all workers have run
   * @return how the width has changed; null if it has not
   */
  @Nullable Change sample(LongSupplier clock, LongSupplier executed) {
    if (!sampling.compareAndSet(false, true)) {
      return null;
    }
    try {
      int before = width;
      takeSample(clock.getAsLong(), executed.getAsLong());
      return width == before ? null : new Change(before, width);
    } finally {
      sampling.set(false);
    }
  }

  /**
   * Has all workers run, unless a sample is just being taken: one is stuck.
   *
   * @param now as of {@link System#nanoTime}
   * @return how the width has changed; null if it has not
   */
  @Nullable Change widen(long now) {
    if (width == workers || !sampling.compareAndSet(false, true)) {
      return null;
    }
    int before = width;
    boolean again = now - allUntil < LONGEST_REST_NANOS;
    allFor = again ? Math.min(2 * allFor, LONGEST_REST_NANOS) : SHORTEST_REST_NANOS;
    allUntil = now + allFor;
    useAll();
    sampling.set(false);
    return new Change(before, workers);
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
    if (unsettled && elapsed < LONGEST_WINDOW_NANOS) {
      unsettled = false;
    } else if (ran * FINE_NANOS < elapsed && !triesMore()) {
      endTrialByCoarse(now);
    } else if (elapsed < LONGEST_WINDOW_NANOS && now - allUntil >= 0) {
      judge(now, (double) ran / elapsed);
    }
  }

  /** Then coarse is a figure like any other: they may be in each other's way. */
  private boolean triesMore() {
    return window != NO_TRIAL && width > settled;
  }

  /** If fewer workers make coarse what was fine they are too few; else it is another load. */
  private void endTrialByCoarse(long now) {
    if (width < settled) {
      confirm(now);
      return;
    }
    restUntil = restAfterCoarse(now);
    useAll();
  }

  /**
   * If all run anyway, a pause between two bursts puts the next trial off by no more than the
   * shortest rest: else it would never come. But one that was cut short, as the next may be, comes
   * again as late as one that was not.
   */
  private long restAfterCoarse(long now) {
    if (settled < workers) {
      rest = SHORTEST_REST_NANOS;
    }
    long soonest = now + (window == NO_TRIAL ? SHORTEST_REST_NANOS : rest);
    return settled == workers && restUntil - soonest > 0 ? restUntil : soonest;
  }

  private void confirm(long now) {
    rest = Math.min(2 * rest, LONGEST_REST_NANOS);
    endTrial(now);
  }

  private void endTrial(long now) {
    restUntil = now + rest;
    window = NO_TRIAL;
    use(settled);
  }

  private void useAll() {
    window = NO_TRIAL;
    use(workers);
  }

  private void use(int n) {
    unsettled |= n != width;
    width = n;
  }

  private void judge(long now, double rate) {
    if (window != NO_TRIAL) {
      note(now, rate);
    } else if (now - restUntil >= 0) {
      beginTrial();
    } else {
      use(settled);
    }
  }

  private void beginTrial() {
    boolean up = settled == 1 || (upNext && settled < workers);
    tried = up ? Math.min(2 * settled, workers) : settled / 2;
    upNext = !up;
    window = 0;
    use(settled);
  }

  private void note(long now, double rate) {
    (ofTried(window) ? ratesTried : rates)[window / 2] = rate;
    window++;
    if (window == 2 * WINDOWS_EACH) {
      decide(now);
    } else {
      use(ofTried(window) ? tried : settled);
    }
  }

  /** 0, 3, 4 are at the settled width and 1, 2, 5 are not: neither gains where rates rise. */
  private static boolean ofTried(int window) {
    return (window + 1) / 2 % 2 == 1;
  }

  private void decide(long now) {
    double settledOne = median(rates);
    double other = median(ratesTried);
    if (tried < settled ? other >= settledOne : other > settledOne * GAIN) {
      settled = tried;
      rest = SHORTEST_REST_NANOS;
      endTrial(now);
    } else {
      confirm(now);
    }
  }

  private static double median(double[] odd) {
    Arrays.sort(odd);
    return odd[odd.length / 2];
  }
}
