package io.bocj.contract;

import static io.bocj.contract.Runtimes.open;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.contract.shared.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Threads whose stack is used up where they schedule. */
class ExhaustionTest {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** Each begins at another depth. */
  private static final int ROUNDS = 20;

  /** Schedules at the very end of the stack, and again a little above, until it has worked. */
  private static final class Digger {
    private static final int SUCCESSES = 3;
    private static final int STRIDE = 7;

    private final Runnable schedule;
    private int left = SUCCESSES;
    private int frames;

    Digger(Runnable schedule) {
      this.schedule = schedule;
    }

    static void dig(int above, Runnable schedule) {
      if (above > 0) {
        dig(above - 1, schedule);
      } else {
        // A class whose initializer finds no stack is broken for good: all are to be there.
        schedule.run();
        try {
          new Digger(schedule).dig();
        } catch (StackOverflowError e) {
          // What is scheduled must work all the same.
        }
      }
    }

    private void dig() {
      try {
        dig();
      } catch (StackOverflowError e) {
        // Not in each frame: a failure takes long, as it carries a thousand of them.
        if (left > 0 && ++frames % STRIDE == 0) {
          schedule.run();
          left--;
        }
        throw e;
      }
    }
  }

  @UnderEachIsolation
  void aBodyThatRecursesThroughWhenStrandsNoCown(Isolation isolation) throws Exception {
    Tally scheduled = Tally.zero();
    Tally run = Tally.zero();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> a = runtime.cown(0);
      Cown<Integer> b = runtime.cown(0);
      List<Cown<Void>> diggers = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        int above = round;
        diggers.add(
            runtime
                .when(a)
                .run(
                    x ->
                        Digger.dig(
                            above,
                            () -> {
                              Boc.when(a, b.read(), b).run((y, z, w) -> run.add(1));
                              scheduled.add(1);
                              Boc.when(b.read()).run(y -> run.add(1));
                              scheduled.add(1);
                            })));
      }
      runtime.quiesce(LIMIT);
      diggers.forEach(Cown::join);
      assertTrue(scheduled.value() >= ROUNDS, "scheduled " + scheduled.value());
      assertTrue(run.value() >= scheduled.value(), run.value() + " of " + scheduled.value());
    }
  }

  @UnderEachIsolation
  void aThreadThatRecursesThroughWhenStrandsNoCown(Isolation isolation) throws Exception {
    Tally run = Tally.zero();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> a = runtime.cown(0);
      Cown<Integer> b = runtime.cown(0);
      Threads.each(
          2,
          thread -> {
            for (int round = 0; round < ROUNDS; round++) {
              Digger.dig(
                  round,
                  () -> {
                    runtime.when(b, a).run((y, z) -> run.add(1));
                    runtime.batch(
                        () -> {
                          runtime.when(a).run(x -> run.add(1));
                          runtime.when(b, a.read()).run((y, z) -> run.add(1));
                        });
                    a.future();
                  });
            }
          });
      runtime.quiesce(LIMIT);
      assertTrue(run.value() >= 2 * ROUNDS);
      assertEquals(0, a.future().orTimeout(LIMIT.toSeconds(), SECONDS).join());
      assertEquals(0, b.future().orTimeout(LIMIT.toSeconds(), SECONDS).join());
    }
  }
}
