package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Acquired;
import io.bocj.AcquiredRead;
import io.bocj.BehaviorException;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.OnFailure;
import io.bocj.PinnedCown;
import io.bocj.PumpOptions;
import io.bocj.PumpResult;
import io.bocj.Scope;
import io.bocj.contract.shared.Log;
import io.bocj.contract.shared.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** Pinned cowns at home where they are pumped. */
@SuppressWarnings("try") // scopes are opened for what is scheduled in them
class PinnedTest {
  private static final PumpOptions DRAIN = PumpOptions.drain();

  /** What could never cross. */
  private static final class Window {
    final Thread owner = Thread.currentThread();
    final List<String> lines = new ArrayList<>();
  }

  private static PumpOptions atMost(int behaviors) {
    return new PumpOptions(null, behaviors, false);
  }

  @UnderEachIsolation
  void theValueIsNeverEncodedAndTheBodyRunsWhereItIsPumped(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Window window = new Window();
      PinnedCown<Window> pinned = PinnedCown.of(window);
      List<Object> seen = new ArrayList<>(); // captured as it is, not as a snapshot
      runtime.when(pinned).run(w -> seen.addAll(List.of(w.get(), Thread.currentThread())));
      assertEquals(List.of(), seen);
      assertEquals(new PumpResult(1, false, 0), runtime.pump(DRAIN));
      assertSame(window, seen.get(0));
      assertSame(Thread.currentThread(), seen.get(1));
      assertSame(window, pinned.join());
      assertSame(window, pinned.unwrap());
    }
  }

  @UnderEachIsolation
  void pumpingWithNothingReadyDoesNothing(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      assertEquals(new PumpResult(0, false, 0), runtime.pump(DRAIN));
    }
  }

  @UnderEachIsolation
  void theHandleTravelsAndABehaviorOnAWorkerSchedulesOverIt(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Window> pinned = PinnedCown.of(new Window());
      Cown<PinnedCown<Window>> holder = runtime.cown(pinned);
      Cown<Box> box = runtime.cown(new Box(41));
      Cown<PinnedCown<Window>> result =
          runtime
              .when(holder, box)
              .call(
                  (h, b) -> {
                    String suffix = "!";
                    Boc.when(h.get(), b.cown())
                        .run((w, c) -> w.get().lines.add(++c.get().number + suffix));
                    return h.get();
                  });
      assertSame(pinned, result.join());
      runtime.quiesce();
      assertEquals(List.of("42!"), pinned.join().lines);
      assertEquals(42, box.join().number);
      assertSame(pinned.join().owner, Thread.currentThread());
    }
  }

  @UnderEachIsolation
  void ordinaryValuesAreBroughtHomeAndBack(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<List<Class<?>>> classes = PinnedCown.of(new ArrayList<>());
      Cown<Box> box = runtime.cown(new Box(1));
      runtime.when(box).run(b -> b.get().number++);
      runtime
          .when(classes, box)
          .run(
              (c, b) -> {
                c.get().add(b.get().getClass());
                b.get().number *= 10;
              });
      runtime.when(box).run(b -> b.get().number++);
      runtime.when(classes, box.read()).run((c, b) -> assertEquals(21, b.get().number));
      assertEquals(21, box.join().number);
      runtime.quiesce();
      assertEquals(List.of(Box.class), classes.join());
    }
  }

  @UnderEachIsolation
  void countAndDeadlineLimitWhatIsPumped(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<List<Integer>> pinned = PinnedCown.of(new ArrayList<>());
      for (int i = 0; i < 5; i++) {
        int number = i;
        runtime.when(pinned).run(p -> p.get().add(number));
      }
      assertEquals(new PumpResult(2, false, 0), runtime.pump(atMost(2)));
      PumpOptions late = new PumpOptions(Duration.ZERO, 10, false);
      assertEquals(new PumpResult(0, true, 0), runtime.pump(late));
      PumpOptions inTime = new PumpOptions(Duration.ofDays(1), 10, false);
      assertEquals(new PumpResult(3, false, 0), runtime.pump(inTime));
      assertEquals(new PumpResult(0, false, 0), runtime.pump(late), "nothing is left");
      assertEquals(List.of(0, 1, 2, 3, 4), pinned.join());
      assertThrows(IllegalArgumentException.class, () -> atMost(0));
    }
  }

  @UnderEachIsolation
  void aFailureIsCountedAndStaysOnTheResult(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> pinned = PinnedCown.of(0);
      Cown<Integer> failed = runtime.when(pinned).call(PinnedTest::fail);
      runtime.when(pinned).run(p -> p.set(p.get() + 1));
      assertEquals(new PumpResult(2, false, 1), runtime.pump(DRAIN));
      assertInstanceOf(Oops.class, failureOf(failed));
      assertEquals(2, pinned.join());
    }
  }

  private static int fail(Acquired<Integer> cown) {
    cown.set(cown.get() + 1);
    throw new Oops("at home");
  }

  @UnderEachIsolation
  void raiseOnErrorEndsPumpingWithTheFailureAndTheRestStaysReady(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> pinned = PinnedCown.of(0);
      runtime.when(pinned).call(PinnedTest::fail);
      runtime.when(pinned).run(p -> p.set(p.get() + 1));
      PumpOptions raising = new PumpOptions(null, 10, true);
      BehaviorException thrown = assertThrows(BehaviorException.class, () -> runtime.pump(raising));
      assertEquals("at home", assertInstanceOf(Oops.class, thrown.getCause()).getMessage());
      assertEquals(new PumpResult(1, false, 0), runtime.pump(raising));
      assertEquals(2, pinned.join());
    }
  }

  @UnderEachIsolation
  void rollbackPutsTheReferenceBackAndOrdinaryValuesToo(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).onFailure(OnFailure.ROLLBACK).start()) {
      Window before = new Window();
      PinnedCown<Window> pinned = PinnedCown.of(before);
      Cown<Box> box = runtime.cown(new Box(1));
      Cown<Void> failed =
          runtime
              .when(pinned, box)
              .run(
                  (p, b) -> {
                    p.set(new Window());
                    b.get().number = 2;
                    throw new Oops("undone");
                  });
      assertInstanceOf(Oops.class, failureOf(failed));
      assertSame(before, pinned.join());
      assertEquals(1, box.join().number);
    }
  }

  @UnderEachIsolation
  void readersGroupsDuplicatesAndBatches(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> one = PinnedCown.of(1);
      PinnedCown<Integer> two = PinnedCown.of(2);
      Cown<Integer> three = runtime.cown(3);
      Cown<Integer> sum =
          runtime.when(runtime.group(List.of(one, two, three, one))).call(PinnedTest::sum);
      Cown<Integer> read =
          runtime
              .when(runtime.group(List.of(one.read(), two.read(), three.read())))
              .call(all -> all.stream().mapToInt(AcquiredRead::get).sum());
      Cown<Integer> both = runtime.when(one, one.read()).call((w, r) -> w.get() + r.get());
      List<Cown<Integer>> results = new ArrayList<>();
      runtime.batch(
          () -> {
            results.add(runtime.when(one, three).call((a, b) -> a.get() + b.get()));
            results.add(runtime.when(three).call(a -> a.get()));
          });
      runtime.quiesce();
      assertEquals(7, sum.unwrap());
      assertEquals(6, read.unwrap());
      assertEquals(2, both.unwrap());
      assertEquals(List.of(4, 3), results.stream().map(Cown::unwrap).toList());
    }
  }

  private static int sum(List<Acquired<Integer>> all) {
    return all.stream().mapToInt(Acquired::get).sum();
  }

  @UnderEachIsolation
  void behaviorsRunInTheOrderInWhichTheyWereScheduled(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<List<Integer>> pinned = PinnedCown.of(new ArrayList<>());
      Cown<Integer> next = runtime.cown(0);
      List<Integer> expected = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        expected.add(i);
        runtime.when(next).run(n -> n.set(n.get() + 1));
        runtime.when(pinned, next.read()).run((p, n) -> p.get().add(n.get() - 1));
      }
      assertEquals(expected, pinned.join());
    }
  }

  // ---- waiting pumps ---------------------------------------------------------------------------

  @UnderEachIsolation
  void quiescePumpsOnTheWaitingThread(Isolation isolation) throws Exception {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Window> pinned = PinnedCown.of(new Window());
      Cown<Integer> cown = runtime.cown(1);
      for (int i = 0; i < 3; i++) {
        runtime
            .when(pinned, cown.read())
            .run(
                (p, c) -> {
                  assertSame(Thread.currentThread(), p.get().owner);
                  p.get().lines.add("" + c.get());
                });
        runtime.when(cown).run(c -> c.set(c.get() + 1));
      }
      runtime.quiesce();
      assertEquals(List.of("1", "2", "3"), pinned.unwrap().lines);
      runtime.when(pinned, cown).run((p, c) -> c.set(c.get() * 10));
      runtime.quiesce(Duration.ofSeconds(30));
      assertEquals(40, cown.unwrap());
    }
  }

  @UnderEachIsolation
  void shutdownPumpsOnTheWaitingThread(Isolation isolation) {
    Log log = Log.empty();
    PinnedCown<Integer> pinned = PinnedCown.of(0);
    BocRuntime runtime = open(isolation);
    runtime
        .when(pinned)
        .run(
            p -> {
              Cown<Void> later = Boc.when().run(() -> log.add("worker"));
              Boc.when(p.cown(), later.read()).run((q, l) -> log.add("home"));
            });
    assertEquals(2, runtime.shutdown().homes().executed());
    assertEquals(List.of("worker", "home"), log.clear());
  }

  @UnderEachIsolation
  void joiningACownOrAScopePumps(Isolation isolation) throws Exception {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Window> pinned = PinnedCown.of(new Window());
      Cown<Integer> result = runtime.when(pinned).call(p -> p.get().lines.size());
      Cown<Integer> after = runtime.when(result).call(r -> r.get() + 1);
      assertEquals(1, after.join());
      Tally tally = Tally.zero();
      try (Scope scope = runtime.scope()) {
        runtime.when(pinned).run(p -> Boc.when(p.cown()).run(q -> tally.add(1)));
        scope.join(Duration.ofSeconds(30));
        assertEquals(1, tally.value());
        runtime.when(pinned).run(p -> tally.add(1));
      }
      assertEquals(2, tally.value());
    }
  }

  @UnderEachIsolation
  void aWaitWithATimeoutDoesNotPumpAfterIt(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> pinned = PinnedCown.of(0);
      runtime.when(pinned).run(p -> p.set(1));
      assertThrows(TimeoutException.class, () -> runtime.quiesce(Duration.ZERO));
      assertThrows(TimeoutException.class, () -> runtime.shutdown(Duration.ZERO));
      assertThrows(IllegalStateException.class, pinned::unwrap, "it has not run");
      runtime.quiesce();
      assertEquals(1, pinned.unwrap());
    }
  }

  @UnderEachIsolation
  void severalThreadsScheduleAndWaitAndNothingIsLost(Isolation isolation) throws Exception {
    int each = 100;
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> common = PinnedCown.of(0);
      Threads.each(
          3,
          thread -> {
            Cown<Integer> last = runtime.cown(0);
            for (int i = 0; i < each; i++) {
              last = runtime.when(common).call(PinnedTest::increment);
            }
            assertTrue(last.join() >= each);
          });
      assertEquals(3 * each, common.join());
    }
  }

  private static int increment(Acquired<Integer> cown) {
    cown.set(cown.get() + 1);
    return cown.get();
  }

  // ---- what is refused -------------------------------------------------------------------------

  @UnderEachIsolation
  void nestedPumpIsRefused(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> pinned = PinnedCown.of(0);
      Cown<PumpResult> nested = runtime.when(pinned).call(p -> Boc.pump(PumpOptions.drain()));
      runtime.pump(DRAIN);
      Throwable thrown = failureOf(nested);
      assertInstanceOf(IllegalStateException.class, thrown);
      assertTrue(thrown.getMessage().contains("within a pinned behavior"), thrown.getMessage());
      Cown<Integer> waiting = runtime.when(pinned).call(p -> Cown.of(1).join());
      assertInstanceOf(IllegalStateException.class, failureOf(waiting));
    }
  }

  @UnderEachIsolation
  void pumpInABehaviorOnAWorkerOrInABatchIsRefused(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<PumpResult> inside = runtime.when().call(() -> Boc.pump(PumpOptions.drain()));
      Throwable thrown = failureOf(inside);
      assertInstanceOf(IllegalStateException.class, thrown);
      assertTrue(thrown.getMessage().contains("on a worker"), thrown.getMessage());
      assertThrows(IllegalStateException.class, () -> runtime.batch(() -> runtime.pump(DRAIN)));
    }
  }

  @UnderEachIsolation
  void theValueDoesNotComeToAWorker(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> pinned = PinnedCown.of(7);
      Cown<Integer> unwrapped = runtime.when().call(() -> pinned.unwrap());
      Cown<Void> future = runtime.when().run(() -> pinned.future());
      Cown<Void> made = runtime.when().run(() -> PinnedCown.of(1));
      for (Cown<?> failed : List.of(unwrapped, future, made)) {
        Throwable thrown = failureOf(failed);
        assertInstanceOf(IllegalStateException.class, thrown);
        assertTrue(thrown.getMessage().contains("application's class space"));
      }
      assertEquals(7, pinned.join());
    }
  }

  @UnderEachIsolation
  void aHandleIsOfNoUseElsewhere(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> pinned = PinnedCown.of(0);
      List<Acquired<Integer>> kept = new ArrayList<>();
      runtime.when(pinned).run(kept::add);
      runtime.pump(DRAIN);
      assertThrows(IllegalStateException.class, () -> kept.get(0).get());
    }
  }

  // ---- as elsewhere ----------------------------------------------------------------------------

  @UnderEachIsolation
  void aPinnedCownMadeInAPinnedBehaviorIsOneOfTheApplication(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Window> pinned = PinnedCown.of(new Window());
      Cown<PinnedCown<Window>> made = runtime.when(pinned).call(p -> PinnedCown.of(new Window()));
      runtime.quiesce();
      assertNotSame(pinned.join(), made.unwrap().join());
    }
  }

  @UnderEachIsolation
  void aCancelledScopeCancelsWhatWaitsForItsHome(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> pinned = PinnedCown.of(0);
      Cown<Void> cancelled;
      try (Scope scope = runtime.scope()) {
        cancelled = runtime.when(pinned).run(p -> p.set(1));
        scope.cancel();
      }
      assertInstanceOf(CancellationException.class, failureOf(cancelled));
      assertEquals(0, pinned.join());
    }
  }

  @UnderEachIsolation
  void resultsAndFuturesOfPinnedBehaviors(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Window> pinned = PinnedCown.of(new Window());
      Cown<Box> box = runtime.when(pinned).call(p -> new Box(p.get().lines.size()));
      Cown<Integer> onWorker = runtime.when(box).call(b -> ++b.get().number);
      CompletableFuture<Integer> future = onWorker.future();
      assertFalse(future.isDone());
      runtime.quiesce();
      assertEquals(1, onWorker.join());
      assertEquals(1, future.join());
      assertEquals(1, box.join().number);
      assertNull(runtime.when(pinned).<Object>call(p -> null).join());
    }
  }

  @UnderEachIsolation
  void whatDependsOnAFutureRunsWhenThePinnedBehaviorHasEnded(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> pinned = PinnedCown.of(0);
      List<Boolean> idle = new ArrayList<>();
      Cown<Integer> result = runtime.when(pinned).call(p -> 1);
      result.future().thenAccept(r -> idle.add(pinned.unwrap() == 0));
      runtime.pump(DRAIN);
      assertEquals(List.of(true), idle);
    }
  }

  @UnderEachIsolation
  void noticesAndMessagesAtHome(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<List<Object>> pinned = PinnedCown.of(new ArrayList<>());
      runtime.noticeboard().seed("mood", "calm");
      runtime
          .when(pinned)
          .run(
              p -> {
                p.get().add(Boc.noticeboard().read("mood", "none"));
                Boc.noticeboard().write("mood", "wild");
                Boc.send("to", new Box(5));
                p.get().add(Boc.noticeboard().read("mood", "none"));
                p.get().add(((Box) Boc.receive("to").contents()).number);
              });
      runtime.when(pinned).run(p -> p.get().add("next"));
      runtime.quiesce();
      assertEquals(List.of("calm", "calm", 5, "next"), pinned.join());
      assertEquals("wild", runtime.noticeboard().read("mood", "none"));
    }
  }

  @UnderEachIsolation
  void statisticsCountThemApartFromWorkers(Isolation isolation) {
    BocRuntime runtime = open(isolation);
    PinnedCown<Integer> pinned = PinnedCown.of(0);
    Cown<Box> box = runtime.cown(new Box(1));
    runtime.when(pinned, box).run((p, b) -> b.get().number++);
    runtime.when(box).run(b -> b.get().number++);
    runtime.quiesce();
    var report = runtime.shutdown();
    assertEquals(1, report.homes().executed());
    assertEquals(1, report.workers().stream().mapToLong(w -> w.executed()).sum());
    long crossings = isolation == Isolation.CLASS_LOADER ? 1 : 0;
    assertTrue(report.homes().imported() >= crossings, report.toString());
    assertEquals(report, runtime.report());
  }

  @UnderEachIsolation
  void theThreadIsLeftAsItWas(Isolation isolation) {
    Thread self = Thread.currentThread();
    ClassLoader before = self.getContextClassLoader();
    ClassLoader own = new ClassLoader(before) {};
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> pinned = PinnedCown.of(0);
      runtime
          .when(pinned)
          .run(
              p -> {
                Thread.currentThread().setContextClassLoader(null);
                Thread.currentThread().interrupt();
              });
      self.setContextClassLoader(own);
      runtime.pump(DRAIN);
      assertSame(own, self.getContextClassLoader());
      assertTrue(Thread.interrupted(), "it may be meant for whoever pumps");
    } finally {
      self.setContextClassLoader(before);
    }
  }
}
