package io.bocj.examples.bench.workload;

import static io.bocj.Boc.when;

import io.bocj.BocRuntime;
import io.bocj.Body0;
import io.bocj.examples.bench.directory.Stations;
import java.util.stream.IntStream;

/**
 * Behaviors that schedule all others: a generator, which is over no cown, schedules a block of
 * them, then itself anew. Generators count as behaviors too, so there are fewer of the others.
 */
final class Generators {
  private final BocRuntime runtime;
  private final int behaviors;
  private final int generators;
  private final int atOnce;

  /**
   * Makes the generators, and schedules nothing. The {@link Stations} are to be installed before
   * they start.
   *
   * @param behaviors of both kinds together
   * @param generators how many there are at a time
   * @param atOnce how many behaviors a generator schedules before itself
   */
  Generators(BocRuntime runtime, int behaviors, int generators, int atOnce) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    this.generators = generators;
    this.atOnce = atOnce;
  }

  /** Schedules the first generators; each begins where the one before ends. */
  void start(Steps steps) {
    int first = 0;
    for (int i = 0; i < generators; i++) {
      int share = share(i);
      if (share > 0) {
        runtime.when().run(generator(steps, first, share, atOnce));
      }
      first += steps(share);
    }
  }

  /** Runs so many behaviors, itself included, that take the steps from this one on. */
  private static Body0 generator(Steps steps, int first, int behaviors, int atOnce) {
    return () -> {
      int now = Math.min(atOnce, behaviors - 1);
      steps.schedule(first, first + now);
      Stations.countScheduled(now);
      int left = behaviors - 1 - now;
      if (left > 0) {
        when().run(generator(steps, first + now, left, atOnce));
      }
    };
  }

  private int share(int generator) {
    return Turns.of(generator, generators, behaviors);
  }

  /** How many steps there are among so many behaviors of one generator. */
  private int steps(int share) {
    int generated = (share + atOnce) / (atOnce + 1);
    return share - generated;
  }

  /** How many steps there are in all. */
  int steps() {
    return IntStream.range(0, generators).map(i -> steps(share(i))).sum();
  }

  /** Whether all steps were taken. */
  boolean areDone() {
    return Stations.scheduled() == steps();
  }
}
