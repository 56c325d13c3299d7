package io.bocj.contract;

import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.MovedInts;
import io.bocj.Noticeboard;
import io.bocj.TransferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Values on the noticeboard: whose objects they are, and how often they are decoded. */
class NoticeValuesTest {
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
      assertEquals("snapshot", runtime.when().call(NoticeValuesTest::sameTwice).join());
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
      assertSame(box, runtime.when().call(NoticeValuesTest::seenBox).join());
      assertSame(box, runtime.shutdown().noticeboard().get("box"));
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
                for (Cown<Integer> c : NoticeValuesTest.counters()) {
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
        Cown<MovedInts> given = runtime.when().call(NoticeValuesTest::numbers);
        assertEquals(3, given.join().get(2), "a copy of what was lent");
        Throwable refused = failureOf(runtime.when().run(() -> numbers().set(2, 99)));
        assertInstanceOf(IllegalStateException.class, refused);
      }
    }
  }

  private static MovedInts numbers() {
    return Objects.requireNonNull(Boc.noticeboard().<MovedInts>read("numbers", null));
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
}
