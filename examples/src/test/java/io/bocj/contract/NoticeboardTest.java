package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.BehaviorException;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.MovedInts;
import io.bocj.Noticeboard;
import io.bocj.OnFull;
import io.bocj.RuntimeReport;
import io.bocj.Scope;
import io.bocj.TransferException;
import io.bocj.contract.shared.Gate;
import io.bocj.contract.shared.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on the noticeboard, who sees it when, and who is told that it cannot be there. */
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
  void anUpdateThatThrowsLeavesTheBoardAndIsReportedByItsScope(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Noticeboard board = runtime.noticeboard();
      board.seed("names", new ArrayList<>(List.of("Ada")));
      BehaviorException thrown =
          assertThrows(
              BehaviorException.class,
              () -> {
                try (Scope scope = Boc.scope()) {
                  board.<List<String>>update(
                      "names",
                      names -> {
                        throw new Oops(names.toString());
                      },
                      List.of());
                  scope.join();
                }
              });
      assertTrue(thrown.getMessage().contains("\"names\""), thrown.getMessage());
      assertInstanceOf(Oops.class, thrown.getCause());
      assertEquals(List.of("Ada"), board.read("names", null));
    }
  }

  @Test
  @Timeout(60)
  void withoutAScopeTheHandlerOfUncaughtExceptionsIsTold() throws Exception {
    CompletableFuture<Throwable> told = new CompletableFuture<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> told.complete(thrown));
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      runtime.noticeboard().seed("n", 1);
      runtime.noticeboard().<Integer>update("n", NoticeboardTest::failing, 0);
      runtime.quiesce();
      assertTrue(told.get().getMessage().contains("\"n\""), told.get().getMessage());
      assertInstanceOf(ArithmeticException.class, told.get().getCause());
      assertEquals(1, runtime.noticeboard().read("n", 0));
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  private static Integer failing(Integer n) {
    throw new ArithmeticException("planted for " + n);
  }

  @Test
  @Timeout(60)
  void anUpdateThatFailsHalfWayHasChangedNothing() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Noticeboard board = runtime.noticeboard();
      board.seed("names", new ArrayList<>(List.of("Ada")));
      assertThrows(
          BehaviorException.class,
          () -> {
            try (Scope scope = runtime.scope()) {
              board.<List<String>>update(
                  "names",
                  names -> {
                    names.add("Bob");
                    throw new Oops("half way");
                  },
                  List.of());
              scope.join();
            }
          });
      assertEquals(List.of("Ada"), board.read("names", null));
      assertEquals(
          List.of("Ada"), runtime.when().call(() -> Boc.noticeboard().read("names", null)).join());
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

  @UnderEachIsolation
  void whatIsTooMuchIsRefusedOnTheCallersThread(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).noticeboard(2, 3).start()) {
      Noticeboard board = runtime.noticeboard();
      board.write("abc", 1);
      board.write("abc", 2);
      board.write("d", 3);
      assertTells("full", () -> board.write("e", 4));
      assertTells("full", () -> board.seed("e", 4));
      assertTells("full", () -> board.<Integer>update("e", e -> 4, 0));
      assertTells(
          "3 are allowed",
          assertThrows(IllegalArgumentException.class, () -> board.write("abcd", 5)));
      assertTells(
          "3 are allowed",
          assertThrows(IllegalArgumentException.class, () -> board.delete("abcd")));
      assertThrows(NullPointerException.class, () -> board.write(null, 1));
      assertTells(
          "delete", assertThrows(NullPointerException.class, () -> board.write("abc", null)));
      Throwable inside = failureOf(runtime.when().run(() -> Boc.noticeboard().write("e", 4)));
      assertTells("full", inside);
      board.delete("d");
      runtime.quiesce();
      board.seed("e", 4);
      assertEquals(Map.of("abc", 2, "e", 4), board.snapshot());
    }
  }

  private static void assertTells(String advice, Runnable refused) {
    assertTells(advice, assertThrows(IllegalStateException.class, refused::run));
  }

  private static void assertTells(String advice, Throwable thrown) {
    assertTrue(thrown.getMessage().contains(advice), thrown.getMessage());
  }

  @UnderEachIsolation
  void roomIsGivenBackHoweverAChangeEnds(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).noticeboard(1, 10).start()) {
      Noticeboard board = runtime.noticeboard();
      for (int i = 0; i < 3; i++) {
        board.<Integer>update("removed", n -> null, 0);
        runtime.quiesce();
        assertThrows(
            BehaviorException.class,
            () -> {
              try (Scope scope = runtime.scope()) {
                board.<Integer>update("failed", NoticeboardTest::failing, 1);
                scope.join();
              }
            });
        assertThrows(
            Oops.class,
            () ->
                runtime.batch(
                    () -> {
                      board.write("batched", 1);
                      throw new Oops("planted");
                    }));
        board.write("written", 1);
        board.<Integer>update("written", n -> n + 1, 0);
        board.<Integer>update("written", n -> n == 2 ? null : n, 0);
        runtime.quiesce();
        board.write("deleted", 1);
        board.delete("deleted");
        runtime.quiesce();
      }
      if (isolation == Isolation.CLASS_LOADER) {
        assertThrows(TransferException.class, () -> board.write("stuck", Box.stuck(1)));
      }
      board.seed("last", 1);
    }
  }

  @UnderEachIsolation
  void seedIsRefusedInsideABehavior(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Throwable thrown = failureOf(runtime.when().run(() -> Boc.noticeboard().seed("a", 1)));
      assertInstanceOf(IllegalStateException.class, thrown);
      assertTells("use write", thrown);
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

  @Test
  @Timeout(60)
  void valuesAreSnapshotsDecodedOnceAWorkerAndVersion() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Noticeboard board = runtime.noticeboard();
      Box box = new Box(1).add("a");
      board.seed("box", box);
      board.seed("other", 0);
      box.add("b");
      assertEquals(List.of("a"), runtime.when().call(() -> seenBox().names).join());
      List<Integer> identities = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        identities.add(runtime.when().call(() -> System.identityHashCode(seenBox())).join());
        board.seed("other", i);
      }
      assertEquals(1, new TreeSet<>(identities).size(), "the same object for all behaviors");
      board.seed("box", new Box(2));
      assertEquals(2, runtime.when().call(() -> seenBox().number).join());
      assertNotSame(board.read("box", null), board.read("box", null), "copies outside");
      assertEquals("snapshot", runtime.when().call(NoticeboardTest::sameTwice).join());
    }
  }

  private static Box seenBox() {
    return Objects.requireNonNull(Boc.noticeboard().<Box>read("box", null));
  }

  private static String sameTwice() {
    Map<String, Object> all = Boc.noticeboard().snapshot();
    assertSame(all, Boc.noticeboard().snapshot());
    assertSame(all.get("box"), seenBox());
    assertThrows(UnsupportedOperationException.class, () -> all.put("x", 1));
    return "snapshot";
  }

  @Test
  @Timeout(60)
  void withoutIsolationReferencesAreKept() {
    try (BocRuntime runtime = open(Isolation.NONE)) {
      Box box = new Box(1);
      runtime.noticeboard().seed("box", box);
      assertSame(box, runtime.noticeboard().read("box", null));
      assertSame(box, runtime.when().call(NoticeboardTest::seenBox).join());
      assertSame(box, runtime.shutdown().noticeboard().get("box"));
    }
  }

  @Test
  @Timeout(60)
  void whatCannotCrossIsRefusedWithThePath() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Noticeboard board = runtime.noticeboard();
      Box stuck = Box.stuck(1);
      assertTells("extra", assertThrows(TransferException.class, () -> board.write("box", stuck)));
      assertTells(
          "extra",
          assertThrows(TransferException.class, () -> board.update("box", b -> stuck, new Box(1))));
      assertTells(
          "extra", assertThrows(TransferException.class, () -> board.update("box", b -> b, stuck)));
      assertEquals(Map.of(), board.snapshot());
    }
  }

  @UnderEachIsolation
  void cownsInsideNoticesStayAlive(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      runtime.noticeboard().seed("counters", List.of(runtime.cown(1), runtime.cown(2)));
      System.gc();
      runtime
          .when()
          .run(
              () -> {
                for (Cown<Integer> c : NoticeboardTest.counters()) {
                  Boc.when(c).run(n -> n.set(n.get() * 10));
                }
              });
      runtime.quiesce();
      List<Cown<Integer>> counters = runtime.noticeboard().read("counters", List.of());
      assertEquals(10, counters.get(0).join());
      assertEquals(20, counters.get(1).join());
    }
  }

  private static List<Cown<Integer>> counters() {
    return Boc.noticeboard().read("counters", List.of());
  }

  @UnderEachIsolation
  void storagesThatMoveArriveWhole(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      runtime.noticeboard().seed("numbers", MovedInts.wrap(1, 2, 3));
      List<Cown<Integer>> seen = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        seen.add(
            runtime
                .when()
                .call(
                    () ->
                        Objects.requireNonNull(Boc.noticeboard().<MovedInts>read("numbers", null))
                            .get(2)));
      }
      seen.forEach(cown -> assertEquals(3, cown.join()));
      MovedInts last = (MovedInts) runtime.shutdown().noticeboard().get("numbers");
      assertEquals(3, Objects.requireNonNull(last).get(2));
    }
  }

  @Test
  @Timeout(60)
  void whatMovesIsLentToBehaviorsAndCopiedForOthers() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Noticeboard board = runtime.noticeboard();
      board.seed("numbers", MovedInts.wrap(1, 2, 3));
      for (int i = 0; i < 2; i++) {
        MovedInts own = Objects.requireNonNull(board.<MovedInts>read("numbers", null));
        own.set(2, 99);
        Cown<MovedInts> given = runtime.when().call(NoticeboardTest::numbers);
        assertEquals(3, given.join().get(2), "a copy of what was lent");
        Throwable refused = failureOf(runtime.when().run(() -> numbers().set(2, 99)));
        assertInstanceOf(IllegalStateException.class, refused);
      }
    }
  }

  private static MovedInts numbers() {
    return Objects.requireNonNull(Boc.noticeboard().<MovedInts>read("numbers", null));
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
    assertTells("closed", () -> runtime.noticeboard().write("later", 3));
    assertTells("closed", () -> runtime.noticeboard().seed("later", 3));
  }

  @Test
  @Timeout(60)
  void aReportSaysWhatCannotBeReMade() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      runtime.noticeboard().seed("box", new Box(1));
      runtime.noticeboard().seed("number", 2);
      Thread self = Thread.currentThread();
      ClassLoader application = self.getContextClassLoader();
      self.setContextClassLoader(ClassLoader.getPlatformClassLoader());
      try {
        Map<String, Object> reported = runtime.report().noticeboard();
        assertEquals(2, reported.get("number"));
        assertInstanceOf(TransferException.class, reported.get("box"));
        assertThrows(TransferException.class, () -> runtime.noticeboard().snapshot());
        assertThrows(TransferException.class, () -> runtime.noticeboard().read("box", null));
      } finally {
        self.setContextClassLoader(application);
      }
      assertInstanceOf(Box.class, runtime.report().noticeboard().get("box"));
    }
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

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "bocj.noticeboard.entries; 0; number of notices, from 1",
        "bocj.noticeboard.keyLength; x; is not a number",
        "bocj.messages.capacity; -1; number of messages under a tag, from 1",
        "bocj.messages.onFull; drop; is not one of [BLOCK, FAIL]"
      })
  void boundsThatMakeNoSenseAreRefused(String property, String value, String advice) {
    System.setProperty(property, value);
    try {
      IllegalArgumentException thrown =
          assertThrows(IllegalArgumentException.class, () -> builder(Isolation.NONE).start());
      assertTells("-D" + property + "=" + value, thrown);
      assertTells(advice, thrown);
    } finally {
      System.clearProperty(property);
    }
  }

  @Test
  void boundsGivenToTheBuilderAreChecked() {
    BocRuntime.Builder builder = builder(Isolation.NONE);
    assertThrows(IllegalArgumentException.class, () -> builder.noticeboard(0, 1));
    assertThrows(IllegalArgumentException.class, () -> builder.noticeboard(1, 0));
    assertThrows(IllegalArgumentException.class, () -> builder.messages(0, OnFull.FAIL));
  }
}
