package io.bocj.contract;

import static io.bocj.contract.Refusals.assertRefused;
import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.Noticeboard;
import io.bocj.RuntimeReport;
import io.bocj.Scope;
import io.bocj.contract.shared.Gate;
import io.bocj.contract.shared.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What is on the noticeboard, and who sees it when. */
@ResourceLock("the default runtime")
class NoticeboardTest {
  @UnderEachIsolation
  void whatWasSeededIsSeenByAllThatStartAfterwards(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      for (int i = 0; i < 500; i++) {
        runtime.noticeboard().seed("limit", i);
        assertEquals(i, runtime.when().call(() -> Boc.noticeboard().read("limit", -1)).join());
        assertEquals(i, runtime.noticeboard().read("limit", -1));
      }
    }
  }

  @UnderEachIsolation
  void aBehaviorSeesOneSnapshotAndNotItsOwnWrites(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Gate looked = Gate.closed();
      Gate changed = Gate.closed();
      runtime.noticeboard().seed("a", 1);
      Cown<String> seen =
          runtime
              .when()
              .call(
                  () -> {
                    Noticeboard board = Boc.noticeboard();
                    int first = board.read("a", 0);
                    board.write("a", 2);
                    looked.open();
                    changed.await();
                    return first + " " + board.read("a", 0) + " " + board.snapshot();
                  });
      await(looked);
      runtime.noticeboard().seed("b", 3); // behind the behavior's own write
      assertEquals(Map.of("a", 2, "b", 3), runtime.noticeboard().snapshot());
      changed.open();
      assertEquals("1 1 {a=1}", seen.join());
      assertEquals(2, runtime.when().call(() -> Boc.noticeboard().read("a", 0)).join());
    }
  }

  private static void await(Gate gate) {
    try {
      gate.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @UnderEachIsolation
  void theSnapshotIsThatOfTheFirstLook(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Gate started = Gate.closed();
      Gate seeded = Gate.closed();
      Cown<Integer> seen =
          runtime
              .when()
              .call(
                  () -> {
                    started.open();
                    seeded.await();
                    return Boc.noticeboard().read("a", 0);
                  });
      await(started);
      runtime.noticeboard().seed("a", 1);
      seeded.open();
      assertEquals(1, seen.join());
    }
  }

  @UnderEachIsolation
  void keysThatAreEqualMeanTheSame(Isolation isolation) {
    try (BocRuntime runtime = open(isolation, 1)) {
      runtime.noticeboard().seed("a", 1);
      for (int i = 0; i < 3; i++) {
        assertEquals("1 1 0", runtime.when().call(NoticeboardTest::readByOtherKeys).join());
      }
      runtime.noticeboard().seed("b", 2);
      assertEquals("1 1 2", runtime.when().call(NoticeboardTest::readByOtherKeys).join());
      assertInstanceOf(
          NullPointerException.class,
          failureOf(runtime.when().run(() -> Boc.noticeboard().read(null, 0))));
    }
  }

  private static String readByOtherKeys() {
    Noticeboard board = Boc.noticeboard();
    return board.read(new String("a"), 0) + " " + board.read("a", 0) + " " + board.read("b", 0);
  }

  @UnderEachIsolation
  void changesOfOneThreadAreCarriedOutInItsOrder(Isolation isolation) throws Exception {
    try (BocRuntime runtime = open(isolation)) {
      Noticeboard board = runtime.noticeboard();
      Threads.each(
          4,
          thread -> {
            String key = "k" + thread;
            for (int i = 0; i < 500; i++) {
              board.write(key, new ArrayList<>(List.of(i)));
              board.<List<Integer>>update(key, NoticeboardTest::doubled, List.of());
              board.delete(key + "-");
              board.write(key + "-", i);
            }
            board.delete(key + "-");
          });
      runtime.quiesce();
      for (int thread = 0; thread < 4; thread++) {
        assertEquals(List.of(499, 499), board.read("k" + thread, null));
      }
      assertEquals(4, board.snapshot().size());
    }
  }

  private static List<Integer> doubled(List<Integer> list) {
    List<Integer> twice = new ArrayList<>(list);
    twice.addAll(list);
    return twice;
  }

  @UnderEachIsolation
  void updatesFromManyThreadsAndBehaviorsAreAtomic(Isolation isolation) throws Exception {
    try (BocRuntime runtime = open(isolation)) {
      Threads.each(
          4,
          thread -> {
            for (int i = 0; i < 500; i++) {
              int n = i;
              runtime.noticeboard().<Integer>update("sum", sum -> sum + 1, 0);
              runtime.when().run(() -> Boc.noticeboard().<Integer>update("sum", s -> s + n, 0));
            }
          });
      runtime.quiesce();
      assertEquals(4 * (500 + 499 * 500 / 2), runtime.noticeboard().read("sum", 0));
      assertEquals(2000, runtime.report().workers().stream().mapToLong(w -> w.executed()).sum());
    }
  }

  @UnderEachIsolation
  void nullAsTheResultOfAnUpdateRemoves(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Noticeboard board = runtime.noticeboard();
      board.seed("a", 1);
      board.<Integer>update("a", a -> null, 0);
      board.<Integer>update("b", b -> b == null ? null : 1, null);
      runtime.quiesce();
      assertEquals(Map.of(), board.snapshot());
      assertEquals("none", board.read("a", "none"));
    }
  }

  @UnderEachIsolation
  void aScopeWaitsForItsChanges(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      for (int i = 0; i < 200; i++) {
        int n = i;
        try (Scope scope = runtime.scope()) {
          runtime.when().run(() -> Boc.noticeboard().write("n", n));
          scope.join();
        }
        assertEquals(n, runtime.noticeboard().read("n", -1));
      }
    }
  }

  @UnderEachIsolation
  void aBatchCarriesOutItsChangesOrNone(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).noticeboard(2, 10).start()) {
      Noticeboard board = runtime.noticeboard();
      assertThrows(
          Oops.class,
          () ->
              runtime.batch(
                  () -> {
                    board.write("a", 1);
                    throw new Oops("planted");
                  }));
      runtime.batch(
          () -> {
            board.write("b", 1);
            board.write("c", 2);
            assertThrows(IllegalStateException.class, () -> board.seed("b", 2));
          });
      runtime.quiesce();
      assertEquals(Map.of("b", 1, "c", 2), board.snapshot());
    }
  }

  @Test
  @Timeout(60)
  void anInterruptedSeedSaysSoAndIsCarriedOut() {
    try (BocRuntime runtime = open(Isolation.NONE, 1)) {
      Gate gate = Gate.closed();
      runtime.when().run(gate::await);
      Thread.currentThread().interrupt();
      assertThrows(CancellationException.class, () -> runtime.noticeboard().seed("a", 1));
      assertTrue(Thread.interrupted(), "its status stays set");
      gate.open();
      runtime.quiesce();
      assertEquals(1, runtime.noticeboard().read("a", 0));
    }
  }

  @UnderEachIsolation
  void theReportHasWhatWasThereLast(Isolation isolation) {
    BocRuntime runtime = open(isolation);
    runtime.noticeboard().seed("box", new Box(1).add("a"));
    runtime.when().run(() -> Boc.noticeboard().write("late", 2));
    RuntimeReport report = runtime.shutdown();
    assertEquals(2, report.noticeboard().get("late"));
    assertEquals(
        List.of("a"), ((Box) Objects.requireNonNull(report.noticeboard().get("box"))).names);
    assertEquals(report.noticeboard(), runtime.noticeboard().snapshot());
    assertEquals(2, runtime.noticeboard().read("late", 0));
    assertRefused(
        IllegalStateException.class, () -> runtime.noticeboard().write("later", 3), "closed");
    assertRefused(
        IllegalStateException.class, () -> runtime.noticeboard().seed("later", 3), "closed");
  }

  @Test
  @Timeout(60)
  void theDefaultRuntimesBoardEndsWithItAndTheNextStartsEmpty() {
    Boc.shutdown();
    Noticeboard board = Boc.noticeboard();
    assertEquals("none", board.read("a", "none"));
    assertEquals(Map.of(), board.snapshot());
    board.seed("a", 1); // starts it
    assertEquals(1, board.read("a", 0));
    assertEquals(1, Boc.when().call(() -> board.read("a", 0)).join(), "bodies may capture it");
    assertEquals(Map.of("a", 1), Boc.runtime().report().noticeboard());
    assertEquals(Map.of("a", 1), Boc.shutdown().noticeboard());
    board.seed("b", 2);
    assertEquals(Map.of("b", 2), Boc.shutdown().noticeboard());
  }

  @UnderEachIsolation
  void functionsThatUpdateMaySchedule(Isolation isolation) {
    Log log = Log.empty();
    try (BocRuntime runtime = open(isolation)) {
      runtime
          .noticeboard()
          .<Integer>update(
              "n",
              n -> {
                Boc.when().run(() -> log.add("scheduled"));
                Boc.noticeboard().write("m", n);
                return n + 1;
              },
              1);
      runtime.quiesce();
      assertEquals(Map.of("n", 2, "m", 1), runtime.noticeboard().snapshot());
      assertEquals(List.of("scheduled"), log.entries());
    }
  }
}
