package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import io.bocj.contract.shared.Meeting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Handles whose storage changes hands: where it goes, and that nothing is copied on the way. */
class MovingTest {
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
}
