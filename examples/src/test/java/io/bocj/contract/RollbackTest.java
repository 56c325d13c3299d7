package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.bocj.Acquired;
import io.bocj.BehaviorException;
import io.bocj.BocRuntime;
import io.bocj.Body2;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.OnFailure;
import io.bocj.TransferException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of cowns whose behavior throws. */
class RollbackTest {
  private static BocRuntime open(Isolation isolation, OnFailure onFailure) {
    return builder(isolation).onFailure(onFailure).start();
  }

  private static void changeInPlace(Acquired<Box> a, Acquired<Box> b) {
    a.get().number++;
    b.get().add("added");
    throw new Oops("after the change");
  }

  private static void replace(Acquired<Box> a, Acquired<Box> b) {
    a.set(new Box(2));
    b.update(old -> new Box(0).add("added"));
    throw new Oops("after the change");
  }

  private static void changeAndReplace(Acquired<Box> a, Acquired<Box> b) {
    a.get().number = 99;
    a.set(new Box(1));
    a.get().number = 2;
    b.set(b.get().add("added"));
    throw new Oops("after the change");
  }

  private static final List<Body2<Acquired<Box>, Acquired<Box>>> CHANGES =
      List.of(RollbackTest::changeInPlace, RollbackTest::replace, RollbackTest::changeAndReplace);

  @UnderEachIsolation
  void keepKeepsWhatWasDoneBeforeTheThrow(Isolation isolation) {
    try (BocRuntime runtime = open(isolation, OnFailure.KEEP)) {
      for (Body2<Acquired<Box>, Acquired<Box>> change : CHANGES) {
        Cown<Box> a = runtime.cown(new Box(1));
        Cown<Box> b = runtime.cown(new Box(0));
        assertInstanceOf(Oops.class, failureOf(runtime.when(a, b).run(change)));
        assertEquals(2, a.join().number);
        assertEquals(List.of("added"), b.join().names);
      }
    }
  }

  @UnderEachIsolation
  void rollbackReturnsToTheValuesFromBefore(Isolation isolation) {
    try (BocRuntime runtime = open(isolation, OnFailure.ROLLBACK)) {
      for (Body2<Acquired<Box>, Acquired<Box>> change : CHANGES) {
        Cown<Box> a = runtime.cown(new Box(1));
        Cown<Box> b = runtime.cown(new Box(0));
        runtime.when(a, b).run((x, y) -> y.get().add("before"));
        assertInstanceOf(Oops.class, failureOf(runtime.when(a, b).run(change)));
        runtime.when(a).run(x -> x.get().number += 10);
        assertEquals(11, a.join().number);
        assertEquals(List.of("before"), b.join().names);
      }
    }
  }

  @UnderEachIsolation
  void rollbackLeavesSuccessAlone(Isolation isolation) {
    try (BocRuntime runtime = open(isolation, OnFailure.ROLLBACK)) {
      Cown<Box> cown = runtime.cown(new Box(0));
      for (int i = 0; i < 100; i++) {
        int number = i;
        runtime
            .when(cown)
            .run(
                c -> {
                  c.get().number++;
                  if (number % 2 == 0) {
                    throw new Oops("every other");
                  }
                });
      }
      assertEquals(50, cown.join().number);
    }
  }

  @UnderEachIsolation
  void rollbackKnowsNullAndImmutableValues(Isolation isolation) {
    try (BocRuntime runtime = open(isolation, OnFailure.ROLLBACK)) {
      Cown<Integer> number = runtime.cown(1);
      Cown<String> nothing = runtime.cown(null);
      Cown<Void> failed =
          runtime
              .when(number, nothing)
              .run(
                  (n, s) -> {
                    n.set(n.get() + 1);
                    s.set("something");
                    n.set(n.get() + 1);
                    throw new Oops("after the change");
                  });
      assertInstanceOf(Oops.class, failureOf(failed));
      assertEquals(1, number.join());
      assertEquals(null, nothing.join());
    }
  }

  @UnderEachIsolation
  void aFailedCownThatWasHealedFailsAgain(Isolation isolation) {
    try (BocRuntime runtime = open(isolation, OnFailure.ROLLBACK)) {
      Cown<Integer> failed =
          runtime
              .when()
              .call(
                  () -> {
                    throw new Oops("to begin with");
                  });
      Cown<Void> healer =
          runtime
              .when(failed)
              .run(
                  f -> {
                    f.set(1);
                    throw new IllegalStateException("after healing");
                  });
      assertInstanceOf(IllegalStateException.class, failureOf(healer));
      assertInstanceOf(Oops.class, failureOf(failed));
    }
  }

  @UnderEachIsolation
  void duplicatesRollBackOnce(Isolation isolation) {
    try (BocRuntime runtime = open(isolation, OnFailure.ROLLBACK)) {
      Cown<Box> cown = runtime.cown(new Box(1));
      Cown<Void> failed =
          runtime
              .when(cown, cown.read(), cown)
              .run(
                  (a, r, b) -> {
                    b.get().number = 5;
                    a.set(new Box(r.get().number + 1));
                    throw new Oops("after the change");
                  });
      assertInstanceOf(Oops.class, failureOf(failed));
      assertEquals(1, cown.join().number);
    }
  }

  @Test
  void rollbackUndoesAllCownsWhenOneOfThemCannotCross() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, OnFailure.ROLLBACK)) {
      Cown<Box> a = runtime.cown(new Box(1));
      Cown<Box> b = runtime.cown(new Box(1));
      Cown<Void> failed =
          runtime
              .when(a, b)
              .run(
                  (x, y) -> {
                    x.get().number = 2;
                    y.set(Box.stuck(2));
                  });
      assertInstanceOf(TransferException.class, failureOf(failed));
      assertEquals(1, a.join().number);
      assertEquals(1, b.join().number);
    }
  }

  @Test
  void rollbackUndoesAllCownsWhenTheResultCannotCross() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, OnFailure.ROLLBACK)) {
      Cown<Box> a = runtime.cown(new Box(1));
      Cown<Box> failed =
          runtime
              .when(a)
              .call(
                  x -> {
                    x.get().number = 2;
                    return Box.stuck(2);
                  });
      assertInstanceOf(TransferException.class, failureOf(failed));
      assertEquals(1, a.join().number);
    }
  }

  @Test
  void keepKeepsTheBodysOwnExceptionWhenAChangeCannotCross() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, OnFailure.KEEP)) {
      Cown<Box> a = runtime.cown(new Box(1));
      Cown<Void> failed =
          runtime
              .when(a)
              .run(
                  x -> {
                    x.set(Box.stuck(2));
                    throw new Oops("own");
                  });
      Throwable thrown = assertThrows(BehaviorException.class, failed::join).getCause();
      assertInstanceOf(Oops.class, thrown);
      assertInstanceOf(TransferException.class, thrown.getSuppressed()[0]);
      assertEquals(1, a.join().number);
    }
  }

  /** What cannot be encoded cannot be returned to either, and that is told before any change. */
  @Test
  void withoutIsolationAValueThatCannotBeReturnedToIsRefused() {
    try (BocRuntime runtime = open(Isolation.NONE, OnFailure.ROLLBACK)) {
      Cown<Box> cown = runtime.cown(Box.stuck(1));
      Cown<Void> failed = runtime.when(cown).run(c -> c.get().number = 2);
      assertInstanceOf(TransferException.class, failureOf(failed));
      assertEquals(1, cown.join().number);
      runtime.when(cown).run(c -> c.set(new Box(3)));
      assertEquals(3, cown.join().number);
    }
  }
}
