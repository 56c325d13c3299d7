package io.bocj.contract;

import static io.bocj.contract.Refusals.assertSays;
import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Fn0;
import io.bocj.Isolation;
import io.bocj.TransferException;
import io.bocj.contract.shared.Tally;
import io.bocj.serialization.RemoteThrowable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A runtime that accepts the classes of this test, and no other of the application. */
class AcceptTest {
  private static final String OWN = AcceptTest.class.getName();
  private static final String BOX = Box.class.getName();

  private static final class Accepted {
    int number;
  }

  private static BocRuntime accepting(String... patterns) {
    return builder(Isolation.CLASS_LOADER).accept(patterns).start();
  }

  private static void assertRefuses(Throwable thrown, String className, String... more) {
    assertInstanceOf(TransferException.class, thrown);
    assertSays(thrown, className + " is accepted by no pattern", "builder().accept(");
    assertSays(thrown, more);
  }

  @Test
  void whatIsAcceptedArrivesAndLeaves() {
    try (BocRuntime runtime = accepting(OWN + "*")) {
      Cown<List<Accepted>> cown = runtime.cown(new ArrayList<>(List.of(new Accepted())));
      Tally shared = Tally.zero();
      for (int i = 1; i <= 100; i++) {
        int n = i;
        runtime
            .when(cown)
            .run(
                c -> {
                  c.get().get(0).number += n;
                  shared.add(1);
                });
      }
      assertEquals(5050, cown.join().get(0).number);
      assertEquals(100, shared.value());
    }
  }

  @Test
  void aValueThatIsNotAcceptedStaysInItsCown() {
    Cown<Box> cown = Cown.of(new Box(1).add("a"));
    try (BocRuntime runtime = accepting(OWN + "*")) {
      Cown<Integer> seen = runtime.when(cown).call(c -> c.get().number++);
      assertRefuses(failureOf(seen), BOX, "interpreter " + "bocj-");
      assertEquals(2, runtime.when(cown).call(c -> 2).join());
      Box replaced = cown.join();
      assertEquals(1, replaced.number);
    }
    try (BocRuntime runtime = builder(Isolation.CLASS_LOADER).start()) {
      assertEquals(1, runtime.when(cown).call(c -> c.get().number++).join());
      assertEquals(2, cown.unwrap().number);
    }
  }

  @Test
  void whoMakesAValueThatIsNotAcceptedIsToldAndWhere() {
    try (BocRuntime runtime = accepting(OWN + "*")) {
      List<Object> list = List.of("x", new Box(1));
      assertRefuses(assertThrows(TransferException.class, () -> runtime.cown(list)), BOX, "[1]: ");
      assertRefuses(
          assertThrows(
              TransferException.class, () -> runtime.when().run(() -> list.get(0).hashCode())),
          BOX,
          ".captured[0][1]: ");
      Cown<Object> result = runtime.when().call(() -> List.of("x", new Box(1)));
      assertRefuses(failureOf(result), BOX, "[1]: ");

      Cown<List<Object>> cown = runtime.cown(new ArrayList<>(List.of("before")));
      Cown<Void> failed = runtime.when(cown).run(c -> c.get().add(new Box(1)));
      assertRefuses(failureOf(failed), BOX, "[1]: ");
      assertEquals(List.of("before"), cown.join());
    }
  }

  /** A value of such a class could stay live, and be refused when it is too late to say so. */
  @Test
  void aValueThatIsNotAcceptedDoesNotStayLive() {
    try (BocRuntime runtime = accepting(OWN, OWN + "$Accepted")) {
      Cown<Object> cown = runtime.cown(new Accepted());
      List<Cown<Void>> all = new ArrayList<>();
      runtime.batch(
          () -> {
            all.add(runtime.when(cown).run(c -> c.set(new Late())));
            all.add(runtime.when(cown).run(c -> ((Accepted) c.get()).number++));
          });
      assertRefuses(failureOf(all.get(0)), Late.class.getName());
      all.get(1).join();
      assertEquals(1, ((Accepted) cown.join()).number);
    }
  }

  private static final class Late {
    int number = 1;
  }

  @Test
  void anExceptionThatIsNotAcceptedReachesTheCallerAsAStandIn() {
    try (BocRuntime runtime = accepting(OWN + "*")) {
      Cown<Integer> failed =
          runtime
              .when()
              .call(
                  () -> {
                    throw new Oops("what happened", "detail");
                  });
      RemoteThrowable standIn = assertInstanceOf(RemoteThrowable.class, failureOf(failed));
      assertEquals(Oops.class.getName(), standIn.className());
      assertEquals(Oops.class.getName() + ": what happened", standIn.toString());
      assertTrue(standIn.isRefused());
    }
  }

  @Test
  void aBodyIsAskedForToo() {
    try (BocRuntime runtime = accepting("io.bocj.contract.shared.*")) {
      Cown<Integer> result = runtime.when().call(() -> 1);
      assertRefuses(failureOf(result), OWN, "lambda in " + OWN, "-worker-");
      int captured = 1;
      assertRefuses(failureOf(runtime.when().call(() -> captured)), OWN);
    }
  }

  /** Even on the worker that has made it, so that it does not depend on which one runs it. */
  @Test
  void aBodyThatABehaviorSchedulesIsAskedForToo() {
    try (BocRuntime runtime =
        builder(Isolation.CLASS_LOADER).workers(1).accept(OWN, OWN + "$Accepted").start()) {
      Cown<Integer> refused = runtime.when().call(() -> Boc.when().call(Stranger.body(1))).join();
      assertRefuses(failureOf(refused), Stranger.class.getName(), "lambda in ", "-worker-");
      Cown<Integer> accepted = runtime.when().call(() -> Boc.when().call(body(1))).join();
      assertEquals(1, accepted.join());
    }
  }

  private static Fn0<Integer> body(int captured) {
    return () -> captured;
  }

  private static final class Stranger {
    static Fn0<Integer> body(int captured) {
      return () -> captured;
    }
  }

  /** In a class space that has not been used before, as the property is read only then. */
  @Test
  void thePropertyHoldsForWhatArrivesInTheApplication() {
    Cown<Box> cown = Cown.of(new Box(1));
    Thread self = Thread.currentThread();
    ClassLoader before = self.getContextClassLoader();
    System.setProperty("bocj.accept", OWN + "*");
    self.setContextClassLoader(new ClassLoader(before) {});
    try {
      assertRefuses(
          assertThrows(TransferException.class, cown::join), BOX, "interpreter application");
      assertRefuses(
          assertThrows(TransferException.class, cown::unwrap), BOX, "interpreter application");
      assertRefuses(assertThrows(TransferException.class, () -> Cown.of(new Box(2))), BOX);
      try (BocRuntime runtime = builder(Isolation.CLASS_LOADER).start()) {
        assertRefuses(failureOf(runtime.when(cown).call(c -> c.get().number)), BOX, "-worker-");
      }
      try (BocRuntime runtime = accepting("*")) {
        assertEquals(1, runtime.when(cown).call(c -> c.get().number).join());
      }
    } finally {
      self.setContextClassLoader(before);
      System.clearProperty("bocj.accept");
    }
    assertEquals(1, cown.join().number);
  }

  @Test
  void patternsThatCannotBeUsedAreRefusedAtOnce() {
    BocRuntime.Builder builder = BocRuntime.builder();
    assertThrows(IllegalArgumentException.class, builder::accept);
    assertThrows(IllegalArgumentException.class, () -> builder.accept("maxdepth=3"));
    System.setProperty("bocj.accept", "java.base/*");
    try {
      String message = assertThrows(IllegalArgumentException.class, builder::start).getMessage();
      assertTrue(message.startsWith("-Dbocj.accept=java.base/*: "), message);
    } finally {
      System.clearProperty("bocj.accept");
    }
  }
}
