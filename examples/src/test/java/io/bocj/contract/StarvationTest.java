package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.BocRuntime;
import io.bocj.Isolation;
import io.bocj.PinnedCown;
import io.bocj.PumpOptions;
import io.bocj.Starvation;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Of which homes is told that nothing is run there, and of which not. */
class StarvationTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LIMIT = Duration.ofMillis(20);

  private final Queue<Starvation> told = new ConcurrentLinkedQueue<>();
  private final Queue<Runnable> stuck = new ConcurrentLinkedQueue<>();
  private final Queue<Runnable> stuckToo = new ConcurrentLinkedQueue<>();

  private BocRuntime open(Isolation isolation) {
    return builder(isolation).starvation(LIMIT, told::add).start();
  }

  private List<String> homes() {
    return told.stream()
        .map(s -> s.home().contains("pump") ? "pumped" : "executor")
        .sorted()
        .toList();
  }

  private void release() {
    stuck.forEach(Runnable::run);
    stuckToo.forEach(Runnable::run);
  }

  @UnderEachIsolation
  void eachHomeIsToldOf(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> pumped = PinnedCown.of(0);
      PinnedCown<Integer> one = PinnedCown.of(0, stuck::add);
      PinnedCown<Integer> other = PinnedCown.of(0, stuckToo::add);
      runtime.when(pumped).run(p -> p.set(1));
      runtime.when(one).run(o -> o.set(1));
      runtime.when(other).run(o -> o.set(1));
      await().atMost(PATIENCE).until(() -> told.size() == 3);
      assertEquals(List.of("executor", "executor", "pumped"), homes());
      release();
    }
  }

  /**
   * What is ready behind a long body is not starving: whoever pumps will come to it. An executor
   * that is stuck is looked at after it, and so tells when that look is over: the first one when
   * those are over that began before the body.
   */
  @UnderEachIsolation
  void aHomeWhereABodyTakesLongIsNotToldOf(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<List<String>> one = PinnedCown.of(List.of());
      PinnedCown<Integer> other = PinnedCown.of(0);
      PinnedCown<Integer> elsewhere = PinnedCown.of(0, stuck::add);
      PinnedCown<Integer> elsewhereToo = PinnedCown.of(0, stuckToo::add);
      runtime
          .when(one)
          .run(
              o -> {
                runtime.when(elsewhere).run(e -> e.set(1));
                await().atMost(PATIENCE).until(() -> homes().contains("executor"));
                told.clear();
                runtime.when(other).run(p -> p.set(1));
                runtime.when(elsewhereToo).run(e -> e.set(1));
                await().atMost(PATIENCE).until(() -> homes().contains("executor"));
                o.set(homes());
              });
      assertEquals(2, runtime.pump(PumpOptions.drain()).executed());
      assertEquals(List.of("executor"), one.unwrap());
      release();
    }
  }

  @UnderEachIsolation
  void whatAPumpLeavesReadyIsToldOf(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> one = PinnedCown.of(0);
      runtime
          .when(one)
          .run(
              o -> {
                // The watch finds nothing that waits, and looks no longer.
                outlast(LIMIT.multipliedBy(5));
                for (int i = 0; i < 3; i++) {
                  runtime.when(PinnedCown.of(i)).run(p -> p.set(1));
                }
              });
      assertEquals(2, runtime.pump(new PumpOptions(null, 2, false)).executed());
      await().atMost(PATIENCE).until(() -> !told.isEmpty());
      assertEquals(List.of("pumped"), homes());
    }
  }

  private static void outlast(Duration time) {
    long start = System.nanoTime();
    while (System.nanoTime() - start <= time.toNanos()) {
      Thread.onSpinWait();
    }
  }

  @UnderEachIsolation
  void aCallbackThatThrowsIsCalledTheNextTimeToo(Isolation isolation) {
    try (BocRuntime runtime =
        builder(isolation)
            .starvation(
                LIMIT,
                starvation -> {
                  told.add(starvation);
                  throw new Oops("callback");
                })
            .start()) {
      starveTwice(runtime);
    }
  }

  @UnderEachIsolation
  @ResourceLock("the log")
  void aLogThatThrowsEndsNothing(Isolation isolation) {
    Logger logger = Logger.getLogger(BocRuntime.class.getName());
    logger.setFilter(
        record -> {
          throw new IllegalStateException("the log is broken");
        });
    try (BocRuntime runtime = open(isolation)) {
      starveTwice(runtime);
    } finally {
      logger.setFilter(null);
    }
  }

  private void starveTwice(BocRuntime runtime) {
    PinnedCown<Integer> pinned = PinnedCown.of(0);
    for (int round = 1; round <= 2; round++) {
      int rounds = round;
      runtime.when(pinned).run(p -> p.set(1));
      await().atMost(PATIENCE).until(() -> told.size() == rounds);
      assertEquals(1, runtime.pump(PumpOptions.drain()).executed());
    }
  }
}
