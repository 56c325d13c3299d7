package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.BehaviorException;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.PinnedCown;
import io.bocj.PumpOptions;
import io.bocj.RuntimeReport;
import io.bocj.Scope;
import io.bocj.WorkerStats;
import io.bocj.contract.shared.Gate;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Failures that nobody reads are told in the log, once; those that somebody has read are not. */
@ResourceLock("the log")
@SuppressWarnings("try") // scopes are opened for what is scheduled in them
class UnreadFailuresTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Kept, since the log manager does not. */
  private final Logger logger = Logger.getLogger(BocRuntime.class.getName());

  private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();

  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void listenNoMore() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  private List<LogRecord> told(String runtime) {
    return records.stream()
        .filter(r -> (r.getMessage() + Arrays.toString(r.getParameters())).contains(runtime))
        .toList();
  }

  private static void fail() {
    throw new Oops("unheard");
  }

  @UnderEachIsolation
  void whatIsUnreadIsToldAtShutdownOnceWithTheStackTrace(Isolation isolation) {
    BocRuntime runtime = builder(isolation).name("untold").start();
    Cown<Void> kept = runtime.when().run(UnreadFailuresTest::fail);
    runtime.quiesce();
    assertEquals(List.of(), told("untold"), "it may still be read");
    runtime.shutdown();
    runtime.shutdown();
    assertEquals(1, told("untold").size());
    Throwable thrown = told("untold").get(0).getThrown();
    assertInstanceOf(BehaviorException.class, thrown);
    Throwable cause = assertInstanceOf(Oops.class, thrown.getCause());
    assertTrue(
        Arrays.stream(cause.getStackTrace()).anyMatch(f -> f.getMethodName().equals("fail")));
    assertInstanceOf(Oops.class, failureOf(kept), "and it can be read all the same");
  }

  @UnderEachIsolation
  void whatBecomesUnreachableUnreadIsToldMeanwhile(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).name("dropped").start()) {
      runtime.when().run(UnreadFailuresTest::fail);
      runtime.quiesce();
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                // An idle worker's stack may still hold what it has run last.
                for (int i = 0; i < 100; i++) {
                  runtime.when().run(() -> {});
                }
                runtime.quiesce();
                System.gc();
                return told("dropped").size() == 1;
              });
    }
    assertEquals(1, told("dropped").size());
  }

  @UnderEachIsolation
  void whatIsReadIsNotTold(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).name("heard").start()) {
      assertInstanceOf(Oops.class, failureOf(runtime.when().run(UnreadFailuresTest::fail)));
      Cown<Void> failed = runtime.when().run(UnreadFailuresTest::fail);
      Cown<Boolean> read =
          runtime
              .when(failed)
              .call(
                  f -> {
                    try {
                      f.get();
                      return false;
                    } catch (BehaviorException e) {
                      return true;
                    }
                  });
      assertTrue(read.join());
      assertThrows(BehaviorException.class, () -> failInScope(runtime));
    }
    assertEquals(List.of(), told("heard"));
  }

  private static void failInScope(BocRuntime runtime) {
    try (Scope scope = runtime.scope()) {
      runtime.when().run(UnreadFailuresTest::fail);
    }
  }

  @UnderEachIsolation
  void ofVeryManyTheMostAreOnlyCounted(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).name("flood").start()) {
      for (int i = 0; i < 1000; i++) {
        runtime.when().run(UnreadFailuresTest::fail);
      }
    }
    List<LogRecord> told = told("flood");
    assertEquals(17, told.size());
    assertTrue(told.get(16).getMessage().contains(" 984 more "), told.get(16).getMessage());
  }

  // ---- in which way it is read -------------------------------------------------------------

  @UnderEachIsolation
  void everyWayToReadCounts(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).name("ways").start()) {
      List<Cown<Void>> failed = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        failed.add(runtime.when().run(UnreadFailuresTest::fail));
      }
      runtime.quiesce();
      assertThrows(BehaviorException.class, () -> failed.get(0).unwrap());
      assertThrows(CompletionException.class, () -> failed.get(1).future().join());
      Cown<Boolean> read = runtime.when(failed.get(2).read()).call(f -> throwsWhenRead(f::get));
      Cown<Boolean> group =
          runtime
              .when(runtime.group(failed.subList(3, 4)))
              .call(all -> throwsWhenRead(() -> all.get(0).get()));
      assertTrue(read.join());
      assertTrue(group.join());
    }
    assertEquals(List.of(), told("ways"));
  }

  private static boolean throwsWhenRead(Runnable reads) {
    try {
      reads.run();
      return false;
    } catch (BehaviorException e) {
      return true;
    }
  }

  /** To hold a failed cown is not to read it; what then fails by reading it is another failure. */
  @UnderEachIsolation
  void ofABehaviorThatFailsByReadingAFailureOnlyItsOwnIsTold(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).name("chained").start()) {
      Cown<Integer> first = runtime.when().call(UnreadFailuresTest::failInstead);
      runtime.when(first).run(f -> {});
      runtime.when(first).run(f -> f.get());
    }
    assertEquals(1, told("chained").size());
    Throwable dependent = told("chained").get(0).getThrown().getCause();
    assertInstanceOf(Oops.class, assertInstanceOf(BehaviorException.class, dependent).getCause());
  }

  private static int failInstead() {
    throw new Oops("unheard");
  }

  // ---- for what others speak ---------------------------------------------------------------

  @UnderEachIsolation
  void ofAScopeThatIsCancelledNothingIsTold(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).name("cancelled").start()) {
      Gate gate = Gate.closed();
      List<Cown<Void>> results = new ArrayList<>();
      try (Scope scope = runtime.scope()) {
        Cown<Integer> cown = runtime.cown(0);
        results.add(runtime.when(cown).run(c -> gate.await()));
        results.add(runtime.when(cown).run(c -> c.set(1)));
        scope.cancel();
        gate.open();
      }
      assertInstanceOf(CancellationException.class, failureOf(results.get(1)));
    }
    assertEquals(List.of(), told("cancelled"));
  }

  @UnderEachIsolation
  void aFailureFromBeforeTheCancellationIsThrownByTheScope(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).name("failed before").start()) {
      Scope scope = runtime.scope();
      runtime.when().run(UnreadFailuresTest::fail);
      scope.join();
      scope.cancel();
      assertInstanceOf(Oops.class, assertThrows(BehaviorException.class, scope::close).getCause());
    }
    assertEquals(List.of(), told("failed before"));
  }

  /** Its closing has told what had failed by then; what fails afterwards is told in the log. */
  @UnderEachIsolation
  void aScopeWhoseClosingIsInterruptedLosesNoFailure(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).name("interrupted").start()) {
      Gate gate = Gate.closed();
      Scope scope = runtime.scope();
      Cown<Void> early = runtime.when().run(UnreadFailuresTest::fail);
      Cown<Void> late = runtime.when().run(() -> failAfter(gate));
      assertTrue(runtime.when(early).call(e -> true).join());
      try {
        Thread.currentThread().interrupt();
        CancellationException thrown = assertThrows(CancellationException.class, scope::close);
        assertTrue(Thread.interrupted());
        assertEquals(1, thrown.getSuppressed().length);
        assertInstanceOf(Oops.class, thrown.getSuppressed()[0].getCause());
      } finally {
        gate.open();
      }
      runtime.quiesce();
      assertEquals(List.of(), told("interrupted"), "it may still be read");
      Reference.reachabilityFence(late);
    }
    assertEquals(1, told("interrupted").size());
  }

  private static void failAfter(Gate gate) throws Exception {
    gate.await();
    throw new Oops("late");
  }

  @UnderEachIsolation
  void aBatchThatIsGivenUpIsToldByItsExceptionAlone(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).name("given up").start()) {
      List<Cown<Void>> results = new ArrayList<>();
      Oops thrown =
          assertThrows(
              Oops.class,
              () ->
                  runtime.batch(
                      () -> {
                        results.add(runtime.when().run(() -> {}));
                        throw new Oops("no batch");
                      }));
      assertEquals("no batch", thrown.getMessage());
      assertEquals(1, results.size());
    }
    assertEquals(List.of(), told("given up"));
  }

  // ---- pinned bodies -----------------------------------------------------------------------

  @UnderEachIsolation
  void aPinnedFailureThatThePumpOnlyCountsIsTold(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).name("counted").start()) {
      PinnedCown<Integer> pinned = PinnedCown.of(0);
      runtime.when(pinned).run(p -> fail());
      assertEquals(1, runtime.pump(PumpOptions.drain()).failed());
    }
    assertEquals(1, told("counted").size());
    assertInstanceOf(Oops.class, told("counted").get(0).getThrown().getCause());
  }

  @UnderEachIsolation
  void aPinnedFailureThatThePumpThrowsIsNotTold(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).name("thrown").start()) {
      PinnedCown<Integer> pinned = PinnedCown.of(0);
      runtime.when(pinned).run(p -> fail());
      assertThrows(BehaviorException.class, () -> runtime.pump(new PumpOptions(null, 10, true)));
    }
    assertEquals(List.of(), told("thrown"));
  }

  @UnderEachIsolation
  void whatAHomeRefusesIsTold(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).name("refused").start()) {
      PinnedCown<Integer> pinned =
          PinnedCown.of(
              0,
              task -> {
                throw new RejectedExecutionException("full");
              });
      runtime.when(pinned).run(p -> {});
    }
    assertEquals(1, told("refused").size());
    assertInstanceOf(
        RejectedExecutionException.class, told("refused").get(0).getThrown().getCause());
  }

  // ---- shutting down and starting again ----------------------------------------------------

  @UnderEachIsolation
  void aShutdownThatTimesOutTellsNothingYet(Isolation isolation) {
    BocRuntime runtime = builder(isolation).name("patient").start();
    Gate gate = Gate.closed();
    Cown<Void> failed = runtime.when().run(UnreadFailuresTest::fail);
    Cown<Void> other = runtime.when().run(UnreadFailuresTest::fail);
    runtime.quiesce();
    runtime.when().run(() -> gate.await());
    assertThrows(TimeoutException.class, () -> runtime.shutdown(Duration.ofMillis(1)));
    assertEquals(List.of(), told("patient"));
    assertInstanceOf(Oops.class, failureOf(failed), "read between two attempts");
    gate.open();
    runtime.shutdown();
    assertEquals(1, told("patient").size());
    Reference.reachabilityFence(other);
  }

  @Test
  @ResourceLock("the default runtime")
  void theNextDefaultRuntimeDoesNotTellAgain() {
    Boc.shutdown();
    Cown<Void> failed = Boc.when().run(UnreadFailuresTest::fail);
    Boc.shutdown();
    assertEquals(1, records.size());
    assertInstanceOf(Oops.class, failureOf(failed), "read by the next one");
    Boc.when().run(() -> {});
    Boc.shutdown();
    assertEquals(1, records.size());
  }

  @UnderEachIsolation
  void aLogThatThrowsDoesNotKeepTheRuntimeUp(Isolation isolation) {
    Filter broken =
        record -> {
          throw new IllegalStateException("the log is broken");
        };
    BocRuntime runtime = builder(isolation).name("broken log").start();
    Cown<Void> failed = runtime.when().run(UnreadFailuresTest::fail);
    Cown<Void> other = runtime.when().run(UnreadFailuresTest::fail);
    logger.setFilter(broken);
    try {
      assertEquals(2, executed(runtime.shutdown()));
      assertEquals(2, executed(runtime.shutdown()));
    } finally {
      logger.setFilter(null);
    }
    assertThrows(IllegalStateException.class, () -> runtime.when().run(() -> {}));
    assertInstanceOf(Oops.class, failureOf(failed));
    assertInstanceOf(Oops.class, failureOf(other));
  }

  private static long executed(RuntimeReport report) {
    return report.workers().stream().mapToLong(WorkerStats::executed).sum();
  }
}
