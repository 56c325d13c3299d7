package io.bocj.examples.bench.workload;

import static io.bocj.Boc.when;

import io.bocj.Acquired;
import io.bocj.BocRuntime;
import io.bocj.Body2;
import io.bocj.Cown;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fifty dining philosophers, who eat in turns as in verona-rt's benchmark: a meal is a behavior
 * over two forks and schedules the next one. Every second philosopher begins, then the others: so
 * no meal waits for one that has not begun.
 */
final class Philosophers implements Workload {
  private static final int SEATS = 50;

  private final BocRuntime runtime;
  private final int behaviors;
  private final List<Cown<Integer>> forks;

  Philosophers(BocRuntime runtime, int behaviors) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    forks = Stream.generate(() -> runtime.cown(0)).limit(SEATS).toList();
  }

  @Override
  public void schedule() {
    for (int parity = 0; parity < 2; parity++) {
      for (int seat = parity; seat < SEATS; seat += 2) {
        seat(forks.get(seat), forks.get((seat + 1) % SEATS), meals(seat));
      }
    }
  }

  private void seat(Cown<Integer> left, Cown<Integer> right, int meals) {
    if (meals > 0) {
      runtime.when(left, right).run(eat(left, right, meals));
    }
  }

  private static Body2<Acquired<Integer>, Acquired<Integer>> eat(
      Cown<Integer> left, Cown<Integer> right, int meals) {
    return (l, r) -> {
      l.set(l.get() + 1);
      r.set(r.get() + 1);
      if (meals > 1) {
        when(left, right).run(eat(left, right, meals - 1));
      }
    };
  }

  private int meals(int seat) {
    return Turns.of(seat, SEATS, behaviors);
  }

  /** How often each fork was used: by whom it lies to the left of, and to the right. */
  @Override
  public boolean isRight() {
    return IntStream.range(0, SEATS)
        .allMatch(i -> forks.get(i).join() == meals(i) + meals((i + SEATS - 1) % SEATS));
  }
}
