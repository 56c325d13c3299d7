package io.bocj.contract;

import static io.bocj.contract.Runtimes.open;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Acquired;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.PinnedCown;
import io.bocj.PumpOptions;
import io.bocj.PumpResult;
import io.bocj.Scope;
import io.bocj.contract.shared.Gate;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/** Threads that pump, threads that wait, and how the ones find out about the others. */
@SuppressWarnings("try") // scopes are opened for what is scheduled in them
class PumpingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static PumpOptions atMost(int behaviors) {
    return new PumpOptions(null, behaviors, false);
  }

  private static boolean sleeps(Thread thread) {
    return thread.getState() == Thread.State.WAITING
        || thread.getState() == Thread.State.TIMED_WAITING;
  }

  private static void assertEnds(Thread thread) throws InterruptedException {
    thread.join(PATIENCE.toMillis());
    assertFalse(thread.isAlive(), "nobody has woken it");
  }

  // ---- who sleeps is woken ---------------------------------------------------------------------

  @UnderEachIsolation
  void aThreadThatJoinsACownIsWokenToPump(Isolation isolation) throws Exception {
    wakes(isolation, (runtime, pinned) -> pinned.join());
  }

  @UnderEachIsolation
  void aThreadThatWaitsForQuiescenceIsWokenToPump(Isolation isolation) throws Exception {
    wakes(isolation, (runtime, pinned) -> runtime.quiesce());
  }

  @UnderEachIsolation
  void aThreadThatShutsDownIsWokenToPump(Isolation isolation) throws Exception {
    wakes(isolation, (runtime, pinned) -> runtime.shutdown());
  }

  @UnderEachIsolation
  void aThreadThatJoinsAScopeIsWokenToPump(Isolation isolation) throws Exception {
    wakes(
        isolation,
        (runtime, pinned) -> {
          try (Scope scope = runtime.scope()) {
            runtime.when(pinned).run(p -> p.set(p.get() + 1));
          }
        });
  }

  /**
   * What a worker makes ready once the thread sleeps, nobody else will pump. The worker then goes
   * on with something that waits for it, so it does not wake anybody by becoming idle.
   */
  private static void wakes(Isolation isolation, BiConsumer<BocRuntime, PinnedCown<Integer>> waits)
      throws Exception {
    try (BocRuntime runtime = open(isolation, 1)) {
      PinnedCown<Integer> pinned = PinnedCown.of(0);
      Gate gate = Gate.closed();
      Gate pumped = Gate.closed();
      Cown<Void> before = runtime.when().run(gate::await);
      runtime.when().run(pumped::await);
      runtime
          .when(pinned, before)
          .run(
              (p, b) -> {
                p.set(1);
                pumped.open();
              });
      Thread waiter = new Thread(() -> waits.accept(runtime, pinned), "waiter");
      waiter.start();
      await().atMost(PATIENCE).until(() -> sleeps(waiter));
      gate.open();
      assertEnds(waiter);
      assertTrue(pinned.unwrap() > 0);
    }
  }

  @UnderEachIsolation
  void whatAPumpLeavesReadyWakesWhoWaits(Isolation isolation) throws Exception {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> one = PinnedCown.of(0);
      PinnedCown<Integer> other = PinnedCown.of(0);
      List<Thread> waiters = new ArrayList<>();
      runtime
          .when(one)
          .run(
              o -> {
                Thread waiter = new Thread(other::join, "waiter");
                waiters.add(waiter);
                waiter.start();
                await().atMost(PATIENCE).until(() -> sleeps(waiter));
              });
      runtime.when(other).run(o -> o.set(1));
      assertEquals(new PumpResult(1, false, 0), runtime.pump(atMost(1)));
      assertEnds(waiters.get(0));
      assertEquals(1, other.unwrap());
    }
  }

  // ---- one pumps at a time ---------------------------------------------------------------------

  @UnderEachIsolation
  void whileOneThreadPumpsAnotherDoesNot(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<List<PumpResult>> one = PinnedCown.of(new ArrayList<>());
      PinnedCown<Thread> other = PinnedCown.of(null);
      runtime
          .when(one)
          .run(
              results -> {
                List<PumpResult> there = results.get();
                Threads.each(1, thread -> there.add(runtime.pump(PumpOptions.drain())));
              });
      runtime.when(other).run(o -> o.set(Thread.currentThread()));
      assertEquals(2, runtime.pump(PumpOptions.drain()).executed());
      assertEquals(List.of(new PumpResult(0, false, 0)), one.unwrap());
      assertEquals(Thread.currentThread(), other.unwrap());
    }
  }

  @UnderEachIsolation
  void joiningPumpsForWhicheverRuntimeHasSomethingReady(Isolation isolation) {
    try (BocRuntime first = open(isolation);
        BocRuntime second = open(isolation)) {
      PinnedCown<Integer> one = PinnedCown.of(0);
      PinnedCown<Integer> other = PinnedCown.of(0);
      first.when(one).run(o -> o.set(1));
      assertEquals(1, first.pump(PumpOptions.drain()).executed());
      assertEquals(2, second.when(other).call(o -> 2).join());
      first.when(one).run(o -> o.set(3));
      Cown<Integer> sum = second.when(one, other).call((a, b) -> a.get() + b.get());
      assertEquals(3, sum.join(), "over both, and each pumped by who joins");
    }
  }

  /** A game, say: each frame schedules the next one. */
  @UnderEachIsolation
  void whoJoinsGoesOnThoughWhatIsPumpedNeverEnds(Isolation isolation) {
    AtomicBoolean ends = new AtomicBoolean();
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> game = PinnedCown.of(0);
      runtime.when(game).run(g -> frame(runtime, g, ends));
      Cown<Integer> result = runtime.when(game).call(Acquired::get);
      assertEquals(1, result.join());
      assertTrue(game.join() > 0, "so does who joins what the frames are over");
      ends.set(true);
    }
  }

  private static void frame(BocRuntime runtime, Acquired<Integer> game, AtomicBoolean ends) {
    game.set(game.get() + 1);
    if (!ends.get()) {
      runtime.when(game.cown()).run(g -> frame(runtime, g, ends));
    }
  }

  @UnderEachIsolation
  void aRuntimeThatHasComeDownIsPumpedForNoMore(Isolation isolation) {
    WeakReference<BocRuntime> ended = new WeakReference<>(pumpedAndClosed(isolation));
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              System.gc();
              return ended.get() == null;
            });
  }

  private static BocRuntime pumpedAndClosed(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      runtime.when(PinnedCown.of(0)).run(p -> p.set(1));
      assertEquals(1, runtime.pump(PumpOptions.drain()).executed());
      return runtime;
    }
  }

  // ---- how much --------------------------------------------------------------------------------

  @UnderEachIsolation
  void theDeadlineIsLookedAtBeforeEachBehavior(Isolation isolation) {
    Duration limit = Duration.ofMillis(20);
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> pinned = PinnedCown.of(0);
      runtime.when(pinned).run(p -> outlast(limit));
      runtime.when(pinned).run(p -> p.set(1));
      PumpResult result = runtime.pump(new PumpOptions(limit, 10, false));
      assertTrue(result.deadlineReached(), result.toString());
      assertTrue(result.executed() <= 1, result.toString());
      assertEquals(2 - result.executed(), runtime.pump(PumpOptions.drain()).executed());
    }
  }

  private static void outlast(Duration limit) {
    long start = System.nanoTime();
    while (System.nanoTime() - start <= limit.toNanos()) {
      Thread.onSpinWait();
    }
  }
}
