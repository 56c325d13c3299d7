package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.MovedBuffer;
import io.bocj.MovedBytes;
import io.bocj.MovedDoubles;
import io.bocj.MovedFloats;
import io.bocj.MovedInts;
import io.bocj.MovedLongs;
import io.bocj.OnFailure;
import io.bocj.TransferException;
import io.bocj.Transferable;
import io.bocj.contract.shared.Meeting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Handles whose storage changes hands: where it goes, and that nothing is copied on the way. */
class MovingTest {
  /** A move type of the application: every interpreter has its own. */
  static final class Matrix extends Transferable<double[]> {
    final int columns;

    Matrix(int rows, int columns) {
      super(new double[rows * columns]);
      this.columns = columns;
    }

    double get(int row, int column) {
      return storage()[row * columns + column];
    }

    void set(int row, int column, double value) {
      writableStorage()[row * columns + column] = value;
    }

    int identity() {
      return System.identityHashCode(storage());
    }
  }

  private static int identity(MovedInts ints) {
    return System.identityHashCode(ints.array());
  }

  @UnderEachIsolation
  void theSameArrayGoesFromBehaviorToBehavior(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      int[] array = new int[1000];
      Cown<MovedInts> cown = runtime.cown(MovedInts.wrap(array));
      for (int i = 0; i < 50; i++) {
        runtime.when(cown).run(c -> c.get().set(0, c.get().get(0) + 1));
      }
      assertEquals(
          System.identityHashCode(array), runtime.when(cown).call(c -> identity(c.get())).join());
      runtime.quiesce();
      assertSame(array, cown.unwrap().array());
      assertEquals(50, array[0]);
    }
  }

  @UnderEachIsolation
  void everyKindMoves(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<List<Object>> cown =
          runtime.cown(
              new ArrayList<>(
                  List.of(
                      MovedDoubles.allocate(1),
                      MovedFloats.allocate(1),
                      MovedInts.allocate(1),
                      MovedLongs.allocate(1),
                      MovedBytes.allocate(1),
                      MovedBuffer.allocateDirect(8),
                      new Matrix(2, 3))));
      runtime
          .when(cown)
          .run(
              c -> {
                ((MovedDoubles) c.get().get(0)).set(0, 1.5);
                ((MovedFloats) c.get().get(1)).set(0, 2.5f);
                ((MovedInts) c.get().get(2)).set(0, 3);
                ((MovedLongs) c.get().get(3)).set(0, 4);
                ((MovedBytes) c.get().get(4)).set(0, (byte) 5);
                ((MovedBuffer) c.get().get(5)).buffer().putInt(6);
                ((Matrix) c.get().get(6)).set(1, 2, 7);
              });
      runtime.quiesce();
      List<Object> all = cown.unwrap();
      assertEquals(1.5, ((MovedDoubles) all.get(0)).get(0));
      assertEquals(2.5f, ((MovedFloats) all.get(1)).get(0));
      assertEquals(3, ((MovedInts) all.get(2)).get(0));
      assertEquals(4, ((MovedLongs) all.get(3)).get(0));
      assertEquals(5, ((MovedBytes) all.get(4)).get(0));
      assertEquals(6, ((MovedBuffer) all.get(5)).buffer().getInt(0));
      assertEquals(4, ((MovedBuffer) all.get(5)).buffer().position());
      assertEquals(7, ((Matrix) all.get(6)).get(1, 2));
    }
  }

  @UnderEachIsolation
  void capturesAndResultsMove(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Matrix matrix = new Matrix(10, 10);
      int identity = matrix.identity();
      Cown<Matrix> result =
          runtime
              .when()
              .call(
                  () -> {
                    matrix.set(9, 9, matrix.identity());
                    return matrix;
                  });
      runtime.quiesce();
      Matrix back = result.unwrap();
      assertEquals(identity, back.get(9, 9));
      assertEquals(identity, back.identity());
      assertEquals(10, back.columns);
    }
  }

  @UnderEachIsolation
  void aCownMadeInABehaviorTakesTheStorageOver(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> before = runtime.cown(0);
      Cown<Cown<MovedInts>> made =
          runtime
              .when(before)
              .call(
                  b -> {
                    MovedInts ints = MovedInts.allocate(3);
                    b.set(identity(ints));
                    return Cown.of(ints);
                  });
      Cown<MovedInts> inner = made.join();
      assertEquals(before.join(), runtime.when(inner).call(c -> identity(c.get())).join());
    }
  }

  @UnderEachIsolation
  void joinLeavesTheStorageInTheCown(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<MovedInts> cown = runtime.cown(MovedInts.allocate(1));
      int identity = runtime.when(cown).call(c -> identity(c.get())).join();
      MovedInts seen = cown.join();
      if (isolation == Isolation.CLASS_LOADER) {
        seen.set(0, 9);
        assertNotEquals(identity, identity(seen));
      }
      assertEquals(identity, runtime.when(cown).call(c -> identity(c.get())).join());
      assertEquals(isolation == Isolation.CLASS_LOADER ? 0 : seen.get(0), cown.join().get(0));
    }
  }

  /** The future is completed after the cown was handed on. */
  @Test
  void aFutureSeesTheStorageAsItWasInTurn() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Cown<MovedInts> cown = runtime.cown(MovedInts.allocate(2000));
      List<CompletableFuture<MovedInts>> seen = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        runtime.when(cown).run(c -> increment(c.get()));
        seen.add(cown.future());
      }
      for (int i = 0; i < 200; i++) {
        for (int element : seen.get(i).join().array()) {
          assertEquals(i + 1, element);
        }
      }
    }
  }

  private static void increment(MovedInts ints) {
    for (int i = 0; i < ints.length(); i++) {
      ints.set(i, ints.get(i) + 1);
    }
  }

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

  // ---- what statics keep ----------------------------------------------------------------------

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
      assertTrue(runtime.when().call(MovingTest::touchKept).join().contains("moved out"));

      runtime.when(cown.read()).run(c -> kept = c.get());
      assertTrue(runtime.when().call(MovingTest::touchKept).join().contains("was lent"));

      Cown<Void> failed =
          runtime
              .when(cown)
              .run(
                  c -> {
                    kept = c.get();
                    throw new Oops("thrown");
                  });
      assertInstanceOf(Oops.class, failureOf(failed));
      assertTrue(runtime.when().call(MovingTest::touchKept).join().contains("moved out"));
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
      assertTrue(runtime.when().call(MovingTest::touchKept).join().contains("was lent"));
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
      assertEquals("has 7", runtime.when().call(MovingTest::touchKept).join());
      assertEquals(8, cown.join().get(0));
      runtime.when(cown).run(c -> c.set(kept));
      assertTrue(runtime.when().call(MovingTest::touchKept).join().contains("moved out"));
      assertEquals(7, cown.join().get(0));
    }
  }

  // ---- readers --------------------------------------------------------------------------------

  @UnderEachIsolation
  void readersOverlapOnOneStorage(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<MovedInts> cown = runtime.cown(MovedInts.allocate(1));
      int identity = runtime.when(cown).call(c -> identity(c.get())).join();
      Meeting meeting = Meeting.of(2);
      List<Cown<Integer>> seen = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        seen.add(
            runtime
                .when(cown.read())
                .call(
                    c -> {
                      MovedInts ints = c.get();
                      meeting.meet();
                      return identity(ints);
                    }));
      }
      assertEquals(List.of(identity, identity), seen.stream().map(Cown::join).toList());
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

  // ---- giving away ----------------------------------------------------------------------------

  @UnderEachIsolation
  void aBehaviorMovesAStorageFromCownToCown(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<MovedInts> left = runtime.cown(MovedInts.wrap(1));
      Cown<MovedInts> right = runtime.cown(MovedInts.wrap(2));
      for (int i = 0; i < 51; i++) {
        runtime
            .when(left, right)
            .run(
                (l, r) -> {
                  MovedInts swapped = l.get();
                  l.set(r.get());
                  r.set(swapped);
                });
      }
      assertEquals(2, left.join().get(0));
      assertEquals(1, right.join().get(0));
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

  // ---- failures -------------------------------------------------------------------------------

  @UnderEachIsolation
  void keepKeepsWhatWasWrittenBeforeTheThrow(Isolation isolation) {
    assertEquals(1, afterAThrow(isolation, OnFailure.KEEP));
  }

  @UnderEachIsolation
  void rollbackReturnsToWhatWasBefore(Isolation isolation) {
    assertEquals(0, afterAThrow(isolation, OnFailure.ROLLBACK));
  }

  private static int afterAThrow(Isolation isolation, OnFailure onFailure) {
    try (BocRuntime runtime = builder(isolation).onFailure(onFailure).start()) {
      Cown<MovedInts> cown = runtime.cown(MovedInts.allocate(1));
      runtime.when(cown).run(c -> c.get());
      Cown<Void> failed =
          runtime
              .when(cown)
              .run(
                  c -> {
                    c.get().set(0, c.get().get(0) + 1);
                    throw new Oops("after the change");
                  });
      assertInstanceOf(Oops.class, failureOf(failed));
      runtime.when(cown).run(c -> c.get().set(0, c.get().get(0) + 10));
      return cown.join().get(0) - 10;
    }
  }

  // ---- between runtimes -----------------------------------------------------------------------

  @Test
  void aCownGoesBetweenRuntimesOfDifferentKind() {
    for (OnFailure onFailure : OnFailure.values()) {
      try (BocRuntime isolated = builder(Isolation.CLASS_LOADER).onFailure(onFailure).start();
          BocRuntime plain = builder(Isolation.NONE).onFailure(onFailure).start()) {
        Cown<MovedInts> cown = isolated.cown(MovedInts.wrap(0));
        for (int i = 0; i < 3; i++) {
          for (BocRuntime runtime : List.of(isolated, plain)) {
            runtime.when(cown).run(c -> c.get().set(0, c.get().get(0) + 1));
            runtime.when(cown.read()).run(c -> c.get().get(0));
          }
        }
        Cown<Void> failed =
            plain
                .when(cown)
                .run(
                    c -> {
                      c.get().set(0, 100);
                      throw new Oops("thrown");
                    });
        assertInstanceOf(Oops.class, failureOf(failed));
        assertEquals(onFailure == OnFailure.KEEP ? 100 : 6, cown.join().get(0));
        assertEquals(onFailure == OnFailure.KEEP ? 100 : 6, cown.unwrap().get(0));
      }
    }
  }

  @Test
  void aPlainRuntimeReadsWhatAnIsolatedOneLeft() {
    try (BocRuntime isolated = open(Isolation.CLASS_LOADER);
        BocRuntime plain = open(Isolation.NONE)) {
      int[] array = {7};
      Cown<MovedInts> cown = isolated.cown(MovedInts.wrap(array));
      int identity = System.identityHashCode(array);
      List<MovedInts> leaked = new ArrayList<>();
      Cown<Integer> read =
          plain
              .when(cown.read())
              .call(
                  c -> {
                    leaked.add(c.get());
                    return identity(c.get());
                  });
      assertEquals(identity, read.join());
      assertThrows(IllegalStateException.class, () -> leaked.get(0).get(0));
      assertEquals(identity, plain.when(cown).call(c -> identity(c.get())).join());
    }
  }

  // ---- under load -----------------------------------------------------------------------------

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
