package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Acquired;
import io.bocj.BehaviorException;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.OnFailure;
import io.bocj.Scope;
import io.bocj.contract.shared.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Everything at once, at random, beside a model of plain numbers that says what each cown must hold
 * in the end and each reader must see.
 */
@SuppressWarnings("try") // scopes are opened for what is scheduled in them
class FuzzTest {
  private static final int COWNS = 8;
  private static final int STEPS = 1500;

  /** What is expected, and what was seen, of one result. */
  private record Check(long expected, Cown<Long> seen) {}

  /** The cowns of one run, and the model. One thread schedules, so the model's order is theirs. */
  private static final class Run {
    final BocRuntime runtime;
    final boolean rollback;
    final Random random;
    final Tally late;
    final List<Cown<Box>> cowns = new ArrayList<>();
    final int[] model = new int[COWNS];
    final List<Check> checks = new ArrayList<>();
    long expectedLate;

    Run(BocRuntime runtime, boolean rollback, Random random, Tally late) {
      this.runtime = runtime;
      this.rollback = rollback;
      this.random = random;
      this.late = late;
      for (int i = 0; i < COWNS; i++) {
        cowns.add(runtime.cown(new Box(0)));
      }
    }

    void step() {
      switch (random.nextInt(10)) {
        case 0, 1 -> add(pick(), 1 + random.nextInt(5));
        case 2 -> move(pick(), pick());
        case 3 -> read(pick());
        case 4 -> sum(pick(), pick(), pick());
        case 5 -> fail(pick());
        case 6 -> replace(pick(), random.nextInt(1000));
        case 7 -> batch();
        case 8 -> nestLate(pick());
        default -> scope(pick());
      }
    }

    private int pick() {
      return random.nextInt(COWNS);
    }

    private void add(int i, int n) {
      model[i] += n;
      runtime.when(cowns.get(i)).run(c -> c.get().number += n);
    }

    private void move(int from, int to) {
      model[from] -= 3;
      model[to] += 3;
      runtime
          .when(cowns.get(from), cowns.get(to))
          .run(
              (f, t) -> {
                f.get().number -= 3;
                t.get().number += 3;
              });
    }

    private void read(int i) {
      Cown<Long> seen = runtime.when(cowns.get(i).read()).call(c -> (long) c.get().number);
      checks.add(new Check(model[i], runtime.when(seen).call(s -> s.get())));
    }

    private void sum(int a, int b, int c) {
      List<Cown<Box>> group = List.of(cowns.get(a), cowns.get(b));
      Cown<Long> seen =
          runtime
              .when(runtime.group(group), cowns.get(c).read())
              .call(
                  (ab, r) -> 0L + ab.get(0).get().number + ab.get(1).get().number + r.get().number);
      checks.add(new Check((long) model[a] + model[b] + model[c], seen));
    }

    private void fail(int i) {
      if (!rollback) {
        model[i]++;
      }
      Cown<Long> failed =
          runtime
              .when(cowns.get(i))
              .call(
                  c -> {
                    c.get().number++;
                    throw new Oops("after the change", "detail");
                  });
      checks.add(new Check(6, runtime.when(failed).call(FuzzTest::heal)));
    }

    private void replace(int i, int n) {
      model[i] = n;
      runtime.when(cowns.get(i)).run(c -> c.set(new Box(n)));
    }

    private void batch() {
      runtime.batch(() -> IntStream.range(0, 5).forEach(i -> inBatch(pick())));
    }

    private void inBatch(int i) {
      if (random.nextBoolean()) {
        add(i, 2);
      } else {
        read(i);
      }
    }

    private void nestLate(int i) {
      expectedLate += 2;
      nest(i, late);
    }

    /** What is scheduled inside comes at its own time, so it must not touch what is modeled. */
    private void nest(int i, Tally count) {
      model[i]++;
      runtime
          .when(cowns.get(i))
          .run(
              c -> {
                c.get().number++;
                Cown<Box> made = Cown.of(new Box(1));
                Boc.when(made, c.cown().read())
                    .run((m, r) -> m.get().number += r.get().names.size());
                Boc.when(made).run(m -> Boc.when().run(() -> count.add(2)));
              });
    }

    private void scope(int i) {
      Tally own = Tally.zero();
      try (Scope scope = runtime.scope()) {
        add(i, 1);
        nest(i, own);
      }
      assertEquals(2, own.value());
    }

    void verify() {
      runtime.quiesce();
      for (Check check : checks) {
        assertEquals(check.expected(), check.seen().join());
      }
      for (int i = 0; i < COWNS; i++) {
        assertEquals(model[i], cowns.get(i).join().number, "cown " + i);
      }
      assertEquals(expectedLate, late.value());
    }
  }

  private static long heal(Acquired<Long> failed) {
    try {
      return failed.get();
    } catch (BehaviorException e) {
      failed.set(0L + ((Oops) e.getCause()).details.get(0).length());
      return failed.get();
    }
  }

  @UnderEachIsolation
  void whatIsSeenIsWhatTheModelSays(Isolation isolation) {
    for (OnFailure onFailure : OnFailure.values()) {
      for (long seed = 1; seed <= 6; seed++) {
        int workers = 1 + (int) (seed % 3);
        try (BocRuntime runtime =
            builder(isolation).workers(workers).onFailure(onFailure).start()) {
          Run run =
              new Run(runtime, onFailure == OnFailure.ROLLBACK, new Random(seed), Tally.zero());
          for (int i = 0; i < STEPS; i++) {
            run.step();
          }
          run.verify();
        } catch (AssertionError e) {
          throw new AssertionError(onFailure + ", seed " + seed, e);
        }
      }
    }
  }
}
