package io.bocj.examples.bench.workload;

import static io.bocj.Boc.when;

import io.bocj.Acquired;
import io.bocj.BocRuntime;
import io.bocj.Body1;
import io.bocj.Cown;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Behaviors that schedule all others: a generator schedules a block of them, then itself anew. Each
 * is over a cown of its own, in which it counts what it has scheduled. Generators count as
 * behaviors too, so there are fewer of the others.
 */
final class Generators {
  private final BocRuntime runtime;
  private final int behaviors;
  private final int atOnce;
  private final List<Cown<Integer>> counts;

  /**
   * Makes the generators, and schedules nothing.
   *
   * @param behaviors of both kinds together
   * @param generators how many there are at a time
   * @param atOnce how many behaviors a generator schedules before itself
   */
  Generators(BocRuntime runtime, int behaviors, int generators, int atOnce) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    this.atOnce = atOnce;
    counts = Stream.generate(() -> runtime.cown(0)).limit(generators).toList();
  }

  /** Schedules the first generators; each begins where the one before ends. */
  void start(Steps steps) {
    int first = 0;
    for (int i = 0; i < counts.size(); i++) {
      int share = share(i);
      if (share > 0) {
        Cown<Integer> count = counts.get(i);
        runtime.when(count).run(generator(count, steps, first, share, atOnce));
      }
      first += steps(share);
    }
  }

  /** Runs so many behaviors, itself included, that take the steps from this one on. */
  private static Body1<Acquired<Integer>> generator(
      Cown<Integer> count, Steps steps, int first, int behaviors, int atOnce) {
    return c -> {
      int now = Math.min(atOnce, behaviors - 1);
      steps.schedule(first, first + now);
      c.set(c.get() + now);
      int left = behaviors - 1 - now;
      if (left > 0) {
        when(count).run(generator(count, steps, first + now, left, atOnce));
      }
    };
  }

  private int share(int generator) {
    return Turns.of(generator, counts.size(), behaviors);
  }

  /** How many steps there are among so many behaviors of one generator. */
  private int steps(int share) {
    int generated = (share + atOnce) / (atOnce + 1);
    return share - generated;
  }

  /** How many steps there are in all. */
  int steps() {
    return IntStream.range(0, counts.size()).map(i -> steps(share(i))).sum();
  }

  /** Whether all steps were taken. */
  boolean areDone() {
    return counts.stream().mapToInt(Cown::join).sum() == steps();
  }
}
