package io.bocj.examples.bench.workload;

import static io.bocj.Boc.batch;
import static io.bocj.Boc.when;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.examples.bench.directory.Stations;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Workloads whose behaviors are scheduled by a behavior on each worker, a thousand at a time; of
 * one over a single cown, by one behavior. So verona-rt's were, which has no threads outside.
 */
final class Within implements Workload {
  private static final int AT_ONCE = 1_000;
  private static final int COWNS = 1_000;
  private static final int PERIOD = 10;
  private static final int TOGETHER = 2;

  private final Generators generators;
  private final Steps steps;
  private final List<Cown<Integer>> cowns;
  private final BiPredicate<List<Cown<Integer>>, Integer> right;

  /**
   * Makes one.
   *
   * @param cowns where the behaviors find them, too
   * @param right whether the cowns hold what they must after so many steps
   */
  private Within(
      Generators generators,
      Steps steps,
      List<Cown<Integer>> cowns,
      BiPredicate<List<Cown<Integer>>, Integer> right) {
    this.generators = generators;
    this.steps = steps;
    this.cowns = cowns;
    this.right = right;
    Stations.install(cowns);
  }

  /** One cown, whose value is counted up; all at once. */
  static Workload loop(BocRuntime runtime, int behaviors) {
    return new Within(
        new Generators(runtime, behaviors, 1, Math.max(1, behaviors)),
        Within::count,
        cowns(runtime, 1),
        Within::areCounted);
  }

  /** A thousand cowns in turn, and bodies that do nothing. */
  static Workload empty(BocRuntime runtime, int behaviors) {
    return new Within(
        one(runtime, behaviors), Within::doNothing, cowns(runtime, COWNS), Within::areUntouched);
  }

  private static void doNothing(int from, int to) {
    for (int i = from; i < to; i++) {
      when(Stations.get(i % COWNS)).run(c -> {});
    }
  }

  /** No cown. */
  static Workload noCown(BocRuntime runtime, int behaviors) {
    return new Within(
        oneEach(runtime, behaviors), Within::askForNothing, List.of(), Within::areUntouched);
  }

  private static void askForNothing(int from, int to) {
    for (int i = from; i < to; i++) {
      when().run(() -> {});
    }
  }

  /** Readers of one cown. */
  static Workload readers(BocRuntime runtime, int behaviors) {
    return new Within(
        one(runtime, behaviors), Within::read, cowns(runtime, 1), Within::areUntouched);
  }

  private static void read(int from, int to) {
    Cown<Integer> value = Stations.get(0);
    for (int i = from; i < to; i++) {
      when(value.read()).call(c -> c.get());
    }
  }

  /** Nine readers of one cown to each writer, which counts. */
  static Workload nineReads(BocRuntime runtime, int behaviors) {
    return new Within(
        one(runtime, behaviors),
        Within::readOrCount,
        cowns(runtime, 1),
        (cowns, steps) -> cowns.get(0).join() == steps / PERIOD);
  }

  private static void readOrCount(int from, int to) {
    Cown<Integer> counter = Stations.get(0);
    for (int i = from; i < to; i++) {
      if (i % PERIOD == PERIOD - 1) {
        when(counter).run(c -> c.set(c.get() + 1));
      } else {
        when(counter.read()).call(c -> c.get());
      }
    }
  }

  /** A thousand cowns in turn, two behaviors in each atomic batch. */
  static Workload batches(BocRuntime runtime, int behaviors) {
    return new Within(
        oneEach(runtime, behaviors),
        Within::countInBatches,
        cowns(runtime, COWNS),
        Within::areCounted);
  }

  private static void countInBatches(int from, int to) {
    for (int i = from; i < to; i += TOGETHER) {
      int first = i;
      batch(() -> count(first, Math.min(first + TOGETHER, to)));
    }
  }

  /** Over all cowns that there are, in turn. */
  private static void count(int from, int to) {
    int cowns = Stations.number();
    for (int i = from; i < to; i++) {
      when(Stations.get(i % cowns)).run(c -> c.set(c.get() + 1));
    }
  }

  private static boolean areCounted(List<Cown<Integer>> cowns, int steps) {
    return IntStream.range(0, cowns.size())
        .allMatch(i -> cowns.get(i).join() == Turns.of(i, cowns.size(), steps));
  }

  private static Generators one(BocRuntime runtime, int behaviors) {
    return new Generators(runtime, behaviors, 1, AT_ONCE);
  }

  private static Generators oneEach(BocRuntime runtime, int behaviors) {
    return new Generators(runtime, behaviors, runtime.workers(), AT_ONCE);
  }

  private static List<Cown<Integer>> cowns(BocRuntime runtime, int number) {
    return Stream.generate(() -> runtime.cown(0)).limit(number).toList();
  }

  private static boolean areUntouched(List<Cown<Integer>> cowns, int steps) {
    return cowns.stream().allMatch(cown -> cown.join() == 0);
  }

  @Override
  public void schedule() {
    generators.start(steps);
  }

  @Override
  public boolean isRight() {
    return generators.areDone() && right.test(cowns, generators.steps());
  }
}
