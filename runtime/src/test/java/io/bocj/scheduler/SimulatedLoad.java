package io.bocj.scheduler;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A load, and what has been made of it so far. */
final class SimulatedLoad {
  /** Behaviors in a nanosecond that one worker runs, of the finest. */
  static final double FINE = 0.005;

  final HillClimbing climbing;
  private final Random random;
  private final double noise;
  private long now;
  private double executed;
  private final long[] spent;

  SimulatedLoad(int workers, long start, long seed, double noise) {
    this.now = start;
    this.spent = new long[workers + 1];
    this.random = new Random(seed);
    this.noise = noise;
    climbing = new HillClimbing(workers, now);
  }

  SimulatedLoad(int workers, long seed, double noise) {
    this(workers, 1_000_000, seed, noise);
  }

  SimulatedLoad(int workers) {
    this(workers, 0, 0);
  }

  /** In a time that the scheduler will not see: it takes no samples of its own. */
  static SimulatedLoad tomorrow(int workers) {
    return new SimulatedLoad(workers, System.nanoTime() + TimeUnit.DAYS.toNanos(1), 0, 0);
  }

  /** In a time that is over: whoever asks takes a sample. */
  static SimulatedLoad yesterday(int workers) {
    return new SimulatedLoad(workers, System.nanoTime() - TimeUnit.DAYS.toNanos(1), 0, 0);
  }

  /** Runs for some time; the rate is that of all workers together. */
  SimulatedLoad run(long nanos, IntToDoubleFunction rate) {
    long end = now + nanos;
    Arrays.fill(spent, 0);
    while (now < end) {
      step(HillClimbing.WINDOW_NANOS + random.nextInt(100_000), rate);
    }
    return this;
  }

  /** Returns how many are to run, as before and from now on; null if they are as many. */
  HillClimbing.@Nullable Change step(long nanos, IntToDoubleFunction rate) {
    int width = climbing.width();
    executed += nanos * rate.applyAsDouble(width) * (1 + noise * (2 * random.nextDouble() - 1));
    now += nanos;
    spent[width] += nanos; // fails for a width that there is not
    assertTrue(climbing.due(now));
    return climbing.sample(() -> now, () -> (long) executed);
  }

  /** Which part of the last run was at that width. */
  double share(int width) {
    return (double) spent[width] / Arrays.stream(spent).sum();
  }

  void assertMostlyAt(int width) {
    assertTrue(share(width) > 0.95, () -> "nanoseconds at each width " + Arrays.toString(spent));
  }

  /** One worker is stuck. */
  SimulatedLoad widen() {
    climbing.widen(now);
    return this;
  }

  /** How long the width stays, in windows. */
  int windowsUntil(int width, IntToDoubleFunction rate) {
    int windows = 0;
    while (climbing.width() != width) {
      step(HillClimbing.WINDOW_NANOS, rate);
      windows++;
    }
    return windows;
  }

  /** Samples until one worker is to run. */
  SimulatedLoad narrow() {
    run(TimeUnit.SECONDS.toNanos(5), SimulatedLoad::contended);
    while (climbing.width() != 1) {
      step(HillClimbing.WINDOW_NANOS, SimulatedLoad::contended);
    }
    return this;
  }

  long now() {
    return now;
  }

  /** The more the slower. */
  static double contended(int width) {
    return FINE * (0.3 + 0.7 / width);
  }

  static double scaling(int width) {
    return FINE * width;
  }

  /** A thread outside makes no more than that. */
  static double fedSlowly(int width) {
    return FINE;
  }
}
