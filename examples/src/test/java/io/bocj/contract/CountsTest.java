package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Acquired;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.MovedBytes;
import io.bocj.OnFailure;
import io.bocj.RuntimeReport;
import io.bocj.Scope;
import io.bocj.TransferException;
import io.bocj.WorkerStats;
import io.bocj.contract.shared.Gate;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The counts of {@link WorkerStats} are those of what happened, one for one. */
@Timeout(120)
class CountsTest {
  private static long sum(RuntimeReport report, ToLongFunction<WorkerStats> count) {
    return report.workers().stream().mapToLong(count).sum();
  }

  private static long sum(BocRuntime runtime, ToLongFunction<WorkerStats> count) {
    return sum(runtime.report(), count);
  }

  /** What holds of every runtime that has quiesced. */
  private static void assertBalanced(RuntimeReport report, long scheduled) {
    assertEquals(scheduled, sum(report, WorkerStats::executed));
    assertEquals(
        scheduled + sum(report, WorkerStats::observed),
        sum(report, WorkerStats::pushedLocal) + sum(report, WorkerStats::pushedRemote),
        report::toString);
    for (WorkerStats worker : report.workers()) {
      assertTrue(worker.stealAttempts() > 0 || worker.stolen() == 0, worker::toString);
    }
  }

  // ---- behaviors ------------------------------------------------------------------------------

  /** Chains that are stolen, failures, batches, readers, and futures from inside and outside. */
  @UnderEachIsolation
  void allThatRanWasMadeReadyOnceWheneverTheRuntimeIsQuiescent(Isolation isolation) {
    Random random = new Random(7);
    try (BocRuntime runtime = open(isolation, 3)) {
      List<Cown<Integer>> cowns = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        cowns.add(runtime.cown(0));
      }
      long scheduled = 0;
      for (int round = 0; round < 300; round++) {
        for (int i = 0; i < 10; i++) {
          scheduled += scheduleSome(runtime, random.nextInt(6), pick(cowns, random), random);
        }
        pick(cowns, random).future();
        runtime.quiesce();
        assertBalanced(runtime.report(), scheduled);
      }
      assertTrue(sum(runtime, WorkerStats::observed) > 0, "no future was waited for");
      assertBalanced(runtime.shutdown(), scheduled);
    }
  }

  private static Cown<Integer> pick(List<Cown<Integer>> cowns, Random random) {
    return cowns.get(random.nextInt(cowns.size()));
  }

  /** Returns how many behaviors that is. */
  private static int scheduleSome(BocRuntime runtime, int kind, Cown<Integer> cown, Random random) {
    int length = 1 + random.nextInt(10);
    switch (kind) {
      case 0 -> runtime.when(cown).run(c -> goOn(c, length));
      case 1 -> runtime.when(cown).run(c -> fanOut(length));
      case 2 ->
          runtime
              .when(cown)
              .run(
                  c -> {
                    throw new IllegalStateException("planted");
                  });
      case 3 ->
          runtime.batch(
              () -> {
                for (int i = 0; i <= length; i++) {
                  runtime.when(cown).run(c -> c.set(c.get() + 1));
                }
              });
      case 4 -> runtime.when(cown.read()).run(c -> c.cown().future());
      default -> runtime.when(cown).run(c -> c.set(c.get() + 1));
    }
    return kind <= 1 || kind == 3 ? 1 + length : 1;
  }

  private static void goOn(Acquired<Integer> cown, int left) {
    cown.set(cown.get() + 1);
    if (left > 0) {
      Boc.when(cown.cown()).run(c -> goOn(c, left - 1));
    }
  }

  private static void fanOut(int number) {
    for (int i = 0; i < number; i++) {
      Boc.when().run(() -> {});
    }
  }

  @UnderEachIsolation
  void looksForFuturesAreCountedApart(Isolation isolation) throws Exception {
    try (BocRuntime runtime = open(isolation, 1)) {
      Cown<Integer> cown = runtime.cown(0);
      Gate gate = Gate.closed();
      runtime.when(cown).run(c -> gate.await());
      cown.future();
      cown.future();
      gate.open();
      runtime.quiesce();
      cown.join();
      assertEquals(
          2, sum(runtime, WorkerStats::observed), "an idle cown was looked at by a worker");
      assertBalanced(runtime.report(), 1);
    }
  }

  @UnderEachIsolation
  void whatFailsOrIsCancelledIsExecutedAndWhatIsRefusedIsNot(Isolation isolation) throws Exception {
    BocRuntime runtime = open(isolation, 2);
    Gate gate = Gate.closed();
    Cown<Integer> cown = runtime.cown(0);
    failureOf(
        runtime
            .when(cown)
            .run(
                c -> {
                  throw new IllegalStateException("planted");
                }));
    runtime.when(cown).run(c -> gate.await());
    Scope scope = runtime.scope();
    runtime.when(cown).run(c -> c.set(1));
    runtime.when(cown).run(c -> c.set(2));
    scope.cancel();
    gate.open();
    scope.close();
    assertEquals(0, cown.join());
    assertThrows(
        IllegalStateException.class,
        () ->
            runtime.batch(
                () -> {
                  runtime.when(cown).run(c -> c.set(3));
                  throw new IllegalStateException("planted");
                }));
    assertBalanced(runtime.shutdown(), 4);
    assertThrows(IllegalStateException.class, () -> runtime.when(cown).run(c -> c.set(4)));
    assertBalanced(runtime.report(), 4);
  }

  @UnderEachIsolation
  void eachRuntimeBeginsAtZero(Isolation isolation) {
    Cown<Integer> cown = Cown.of(0);
    for (int i = 0; i < 3; i++) {
      try (BocRuntime runtime = open(isolation)) {
        assertEquals(0, sum(runtime, WorkerStats::executed));
        runtime.when(cown).run(c -> c.set(c.get() + 1));
        runtime.quiesce();
        assertBalanced(runtime.report(), 1);
      }
    }
    assertEquals(3, cown.join());
  }

  @Test
  @ResourceLock("the default runtime")
  void theDefaultRuntimeBeginsAtZeroWhenItIsStartedAgain() {
    Boc.shutdown();
    for (int i = 0; i < 3; i++) {
      Boc.when().run(() -> {});
      Boc.when().run(() -> {});
      assertBalanced(Boc.shutdown(), 2);
    }
  }

  @UnderEachIsolation
  void whatIsReportedInTheEndIsTheEnd(Isolation isolation) {
    BocRuntime runtime = open(isolation, 2);
    runtime.when().run(() -> {});
    assertEquals(runtime.shutdown(), runtime.report());
  }

  // ---- what crosses ---------------------------------------------------------------------------

  private static void assertCrossings(BocRuntime runtime, long exported, long imported) {
    runtime.quiesce();
    RuntimeReport report = runtime.report();
    assertEquals(exported, sum(report, WorkerStats::exported), report::toString);
    assertEquals(imported, sum(report, WorkerStats::imported), report::toString);
  }

  /** Nothing crosses where values are handed over by reference. */
  private static long ifIsolated(Isolation isolation, long count) {
    return isolation == Isolation.NONE ? 0 : count;
  }

  @UnderEachIsolation
  void cownsResultsNewCownsAndBodiesCountWhenTheyAreEncodedOrDecoded(Isolation isolation) {
    try (BocRuntime runtime = open(isolation, 1)) {
      Cown<Box> cown = runtime.cown(new Box(1));
      assertCrossings(runtime, 0, 0);
      runtime.when(cown).run(c -> c.get().number = c.get().number + 1);
      assertCrossings(runtime, ifIsolated(isolation, 1), ifIsolated(isolation, 1));
      runtime.when().call(() -> new Box(2));
      assertCrossings(runtime, ifIsolated(isolation, 2), ifIsolated(isolation, 1));
      runtime.when().run(() -> Cown.of(new Box(3)));
      assertCrossings(runtime, ifIsolated(isolation, 3), ifIsolated(isolation, 1));
      Box captured = new Box(4);
      runtime.when().run(() -> captured.number++);
      assertCrossings(runtime, ifIsolated(isolation, 3), ifIsolated(isolation, 2));
      runtime
          .when()
          .run(
              () -> {
                Box inside = new Box(5);
                Boc.when().run(() -> inside.number++);
              });
      assertCrossings(runtime, ifIsolated(isolation, 4), ifIsolated(isolation, 3));
      cown.join();
      assertCrossings(runtime, ifIsolated(isolation, 4), ifIsolated(isolation, 3));
    }
  }

  @UnderEachIsolation
  void whatCannotLeaveAndWhatIsThrownDoNotCount(Isolation isolation) {
    try (BocRuntime runtime = open(isolation, 1)) {
      Cown<Box> cown = runtime.cown(new Box(1));
      runtime.when(cown).run(c -> c.set(Box.stuck(2)));
      failureOf(runtime.when().call(CountsTest::fail));
      assertCrossings(runtime, 0, 0);
      assertBalanced(runtime.report(), 2);
    }
  }

  private static Box fail() {
    throw new IllegalStateException("planted");
  }

  @UnderEachIsolation
  void arraysAndBuffersCountByTheirContents(Isolation isolation) {
    assertBytes(isolation, new byte[5000], 5000);
    assertBytes(isolation, new double[100][100], 80_000);
    assertBytes(isolation, List.of(new long[100], new char[100]), 1000);
    assertBytes(isolation, IntBuffer.allocate(500), 2000);
  }

  /** Nothing is encoded for it but some bytes that say what it is. */
  private static void assertBytes(Isolation isolation, Object value, long content) {
    try (BocRuntime runtime = open(isolation, 1)) {
      Cown<Object> cown = runtime.cown(value);
      runtime.when(cown).run(c -> c.set(c.get()));
      runtime.quiesce();
      long out = sum(runtime, WorkerStats::bytesOut);
      long in = sum(runtime, WorkerStats::bytesIn);
      long expected = ifIsolated(isolation, content);
      assertEquals(out, in);
      assertTrue(out >= expected && out <= ifIsolated(isolation, expected + 1000), () -> out + "");
    }
  }

  /** Moved storages, strings and numbers are not copied. */
  @Test
  void whatMovesOrIsSharedCountsNoBytes() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<MovedBytes> moved = runtime.cown(MovedBytes.wrap(new byte[50_000]));
      Cown<Box> named = runtime.cown(new Box(1).add("x".repeat(50_000)));
      runtime.when(moved, named).run((m, n) -> m.get().array()[0] = (byte) n.get().names.size());
      assertCrossings(runtime, 2, 2);
      long out = sum(runtime, WorkerStats::bytesOut);
      assertTrue(out > 0 && out < 100, () -> out + " bytes");
    }
  }

  @UnderEachIsolation
  void whatAnotherRuntimeLeftEncodedIsDecodedOnce(Isolation isolation) {
    Cown<Box> cown;
    try (BocRuntime before = open(Isolation.CLASS_LOADER, 1)) {
      cown = before.cown(new Box(1));
    }
    try (BocRuntime runtime = open(isolation, 1)) {
      for (int i = 0; i < 3; i++) {
        runtime.when(cown.read()).run(c -> c.get());
      }
      runtime.when(cown).run(c -> c.get().number++);
      runtime.when(cown).run(c -> c.get().number++);
      runtime.quiesce();
      // Readers of a runtime without interpreters keep nothing for each other.
      long readers = isolation == Isolation.NONE ? 3 : 1;
      long cached = sum(runtime, WorkerStats::cached);
      assertEquals(3 - readers, cached);
      long writers = sum(runtime, WorkerStats::imported) - readers;
      assertTrue(writers == 1 || isolation != Isolation.NONE && writers == 2, () -> "" + writers);
      assertTrue(sum(runtime, WorkerStats::bytesIn) > 0);
    }
    assertEquals(3, cown.join().number);
  }

  @UnderEachIsolation
  void whatRollbackKeepsDoesNotCount(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).workers(1).onFailure(OnFailure.ROLLBACK).start()) {
      Cown<Box> cown = runtime.cown(new Box(1));
      failureOf(
          runtime
              .when(cown)
              .run(
                  c -> {
                    c.get().number++;
                    throw new IllegalStateException("planted");
                  }));
      assertEquals(1, cown.join().number);
      RuntimeReport report = runtime.report();
      assertEquals(ifIsolated(isolation, 1), sum(report, WorkerStats::imported));
    }
  }

  @Test
  void aBodyThatCannotCrossCountsNowhere() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Thread captured = new Thread(() -> {});
      assertThrows(TransferException.class, () -> runtime.when().run(() -> captured.start()));
      assertCrossings(runtime, 0, 0);
      assertBalanced(runtime.report(), 0);
    }
  }
}
