package io.bocj.contract;

import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.MovedInts;
import io.bocj.TransferException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A storage is in one place: who has given its handle away, or was only lent it, is left with none.
 */
class RevocationTest {
  @Test
  void theHandleThatWasGivenAwayIsRevoked() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Matrix inCown = new Matrix(1, 1);
      runtime.cown(List.of(inCown));
      Matrix captured = new Matrix(1, 1);
      runtime.when().run(() -> captured.set(0, 0, 1));
      for (Matrix matrix : List.of(inCown, captured)) {
        String message =
            assertThrows(IllegalStateException.class, () -> matrix.get(0, 0)).getMessage();
        assertTrue(message.contains("Matrix is revoked: its storage moved out"), message);
        assertEquals("Matrix[revoked]", matrix.toString());
      }
    }
  }

  @Test
  void withoutIsolationNothingIsRevoked() {
    try (BocRuntime runtime = open(Isolation.NONE)) {
      MovedInts ints = MovedInts.allocate(1);
      Cown<MovedInts> cown = runtime.cown(ints);
      runtime.when(cown).run(c -> c.get().set(0, ints.get(0) + 1));
      assertSame(ints, cown.join());
      assertEquals(1, ints.get(0));
    }
  }

  @Test
  void oneHandleForTwoCownsIsRefusedWithThePathToIt() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Box box = new Box(1);
      box.extra = MovedInts.allocate(1);
      runtime.cown(box);
      String message = assertThrows(TransferException.class, () -> runtime.cown(box)).getMessage();
      assertTrue(message.startsWith("Box.extra: io.bocj.MovedInts is revoked"), message);
    }
  }

  @Test
  void whatCannotCrossKeepsItsHandles() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      MovedInts ints = MovedInts.allocate(1);
      Thread thread = Thread.currentThread();
      assertThrows(TransferException.class, () -> runtime.cown(new Object[] {ints, thread}));
      assertThrows(
          TransferException.class, () -> runtime.when().run(() -> ints.set(0, thread.hashCode())));
      ints.set(0, 1);
      assertEquals(1, ints.get(0));
    }
  }

  private static MovedInts kept;

  private static String touchKept() {
    try {
      return "has " + kept.get(0);
    } catch (IllegalStateException e) {
      return e.getMessage();
    }
  }

  @Test
  void aStaticThatKeptTheHandleOfACownIsLeftWithNothing() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<MovedInts> cown = runtime.cown(MovedInts.wrap(7));
      runtime.when(cown).run(c -> kept = c.get());
      assertTrue(runtime.when().call(RevocationTest::touchKept).join().contains("moved out"));

      runtime.when(cown.read()).run(c -> kept = c.get());
      assertTrue(runtime.when().call(RevocationTest::touchKept).join().contains("was lent"));

      Cown<Void> failed =
          runtime
              .when(cown)
              .run(
                  c -> {
                    kept = c.get();
                    throw new Oops("thrown");
                  });
      assertInstanceOf(Oops.class, failureOf(failed));
      assertTrue(runtime.when().call(RevocationTest::touchKept).join().contains("moved out"));
      assertEquals(7, cown.join().get(0));
    }
  }

  @Test
  void aStaticIsLeftWithNothingIfTheParcelStaysInTheCown() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<Object> cown = runtime.cown(MovedInts.wrap(7));
      Cown<Void> failed =
          runtime
              .when(cown)
              .run(
                  c -> {
                    kept = (MovedInts) c.get();
                    c.set(Thread.currentThread());
                  });
      assertInstanceOf(TransferException.class, failureOf(failed));
      assertTrue(runtime.when().call(RevocationTest::touchKept).join().contains("was lent"));
      assertEquals(7, ((MovedInts) cown.join()).get(0));
    }
  }

  @Test
  void aHandleThatWasReplacedStaysTheInterpretersOwn() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<MovedInts> cown = runtime.cown(MovedInts.wrap(7));
      runtime
          .when(cown)
          .run(
              c -> {
                kept = c.get();
                c.set(MovedInts.wrap(8));
              });
      assertEquals("has 7", runtime.when().call(RevocationTest::touchKept).join());
      assertEquals(8, cown.join().get(0));
      runtime.when(cown).run(c -> c.set(kept));
      assertTrue(runtime.when().call(RevocationTest::touchKept).join().contains("moved out"));
      assertEquals(7, cown.join().get(0));
    }
  }

  @Test
  void aReaderCannotWriteNorGiveAway() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Cown<MovedInts> cown = runtime.cown(MovedInts.wrap(7));
      Throwable thrown = failureOf(runtime.when(cown.read()).run(c -> c.get().set(0, 1)));
      assertInstanceOf(IllegalStateException.class, thrown);
      assertTrue(thrown.getMessage().contains("was acquired read-only"), thrown.getMessage());
      Cown<MovedInts> given = runtime.when(cown.read()).call(c -> c.get());
      runtime.when(given).run(g -> g.get().set(0, 8));
      assertEquals(8, given.join().get(0));
      assertEquals(7, cown.join().get(0));
    }
  }

  @Test
  void whatStaysInTheCownCannotBeReturnedToo() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Cown<MovedInts> cown = runtime.cown(MovedInts.wrap(7));
      Throwable thrown = failureOf(runtime.when(cown).call(c -> c.get()));
      assertInstanceOf(TransferException.class, thrown);
      assertTrue(thrown.getMessage().contains("is revoked"), thrown.getMessage());
      assertEquals(7, cown.join().get(0));
      Cown<MovedInts> taken =
          runtime
              .when(cown)
              .call(
                  c -> {
                    MovedInts ints = c.get();
                    c.set(null);
                    return ints;
                  });
      assertEquals(7, taken.join().get(0));
    }
  }

  /** It must not be in two places: what the cown had kept is gone, and reading it says so. */
  @Test
  void aStorageThatWasGivenAwayIsNotInTheCownAnyMore() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Cown<MovedInts> cown = runtime.cown(MovedInts.wrap(7));
      Cown<Integer> elsewhere = runtime.cown(0);
      Cown<Void> failed =
          runtime
              .when(cown)
              .run(
                  c -> {
                    MovedInts ints = c.get();
                    Boc.when(elsewhere).run(e -> e.set(ints.get(0)));
                  });
      assertInstanceOf(TransferException.class, failureOf(failed));
      assertEquals(7, elsewhere.join());
      String message = assertThrows(TransferException.class, cown::join).getMessage();
      assertTrue(message.contains("gave the handle away"), message);
      runtime.when(cown).run(c -> c.set(MovedInts.wrap(8)));
      assertEquals(8, cown.join().get(0));
    }
  }

  @Test
  void whatABodyThatNeverRunsCapturedIsGone() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      MovedInts ints = MovedInts.allocate(1);
      assertThrows(
          Oops.class,
          () ->
              runtime.batch(
                  () -> {
                    runtime.when().run(() -> ints.set(0, 1));
                    throw new Oops("abandoned");
                  }));
      assertThrows(IllegalStateException.class, () -> ints.get(0));
    }
  }

  /** Each storage says where it is: two behaviors that had one at a time would find out. */
  @Test
  void noStorageIsEverInTwoPlaces() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      List<Cown<MovedInts>> cowns = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        cowns.add(runtime.cown(MovedInts.allocate(64)));
      }
      List<Cown<Void>> done = new ArrayList<>();
      for (int i = 0; i < 4000; i++) {
        done.add(
            runtime
                .when(
                    cowns.get(i % 8),
                    cowns.get((i * 5 + i / 8) % 8 == i % 8 ? (i + 1) % 8 : (i * 5 + i / 8) % 8))
                .run(
                    (a, b) -> {
                      MovedInts left = a.get();
                      MovedInts right = b.get();
                      use(left);
                      use(right);
                      a.set(right);
                      b.set(left);
                      kept = left;
                    }));
      }
      done.forEach(Cown::join);
      int sum = 0;
      for (Cown<MovedInts> cown : cowns) {
        int[] array = cown.join().array();
        for (int element : array) {
          assertEquals(array[0], element);
        }
        sum += array[0];
      }
      assertEquals(8000, sum);
    }
  }

  /** The static belongs to one worker: it keeps what the behavior before had. */
  private static void use(MovedInts ints) {
    if (kept != null && kept.isHeld()) {
      throw new IllegalStateException("a static still has what another behavior may use");
    }
    int[] array = ints.array();
    int first = array[0];
    for (int i = 0; i < array.length; i++) {
      if (array[i] != first) {
        throw new IllegalStateException("somebody else writes too");
      }
      array[i]++;
    }
  }
}
