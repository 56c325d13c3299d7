package io.bocj.contract;

import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.BehaviorException;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.contract.shared.Gate;
import java.util.ArrayList;
import java.util.List;

/** What a behavior returns. */
class ResultsTest {
  @UnderEachIsolation
  void runGivesACownOfNothing(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(1);
      assertNull(runtime.when(cown).run(c -> c.set(2)).join());
      assertEquals(2, cown.join());
    }
  }

  @UnderEachIsolation
  void callGivesACownOfWhatTheBodyReturned(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> box = runtime.when().call(() -> new Box(3).add("Ada"));
      assertEquals(3, box.join().number);
      assertEquals(List.of("Ada"), box.join().names);
    }
  }

  @UnderEachIsolation
  void aResultMayBeNull(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<String> nothing = runtime.when().call(() -> null);
      assertNull(nothing.join());
      assertTrue(runtime.when(nothing).call(n -> n.get() == null).join());
      assertNull(nothing.unwrap());
    }
  }

  @UnderEachIsolation
  void aResultMayBeACown(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> inner = runtime.cown(5);
      Cown<Cown<Integer>> result = runtime.when(inner).call(c -> c.cown());
      assertSame(inner, result.join());
      Cown<Cown<Integer>> made = runtime.when().call(() -> Cown.of(6));
      assertEquals(6, made.join().join());
      Cown<Cown<Cown<Integer>>> scheduled =
          runtime.when(inner).call(c -> Boc.when(c.cown()).call(d -> Cown.of(d.get() + 2)));
      assertEquals(7, scheduled.join().join().join());
    }
  }

  @UnderEachIsolation
  void resultsChain(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> number = runtime.when().call(() -> 0);
      for (int i = 0; i < 1000; i++) {
        number = runtime.when(number).call(n -> n.get() + 1);
      }
      assertEquals(1000, number.join());
    }
  }

  @UnderEachIsolation
  void resultsOfManyBehaviorsJoin(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      List<Cown<Integer>> results = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        int number = i;
        results.add(runtime.when().call(() -> number));
      }
      Cown<Integer> sum =
          runtime
              .when(runtime.group(results))
              .call(all -> all.stream().mapToInt(a -> a.get()).sum());
      assertEquals(49 * 50 / 2, sum.join());
    }
  }

  @UnderEachIsolation
  void aResultIsAnOrdinaryCown(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> result = runtime.when().call(() -> 1);
      runtime.when(result).run(r -> r.set(r.get() + 1));
      Cown<Integer> read = runtime.when(result.read(), result.read()).call((x, y) -> x.get());
      assertEquals(2, read.join());
      assertEquals(2, result.join());
    }
  }

  @UnderEachIsolation
  void anExceptionThatIsReturnedIsAValue(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Exception> result = runtime.when().call(() -> new Oops("not thrown", "detail"));
      Oops value = assertInstanceOf(Oops.class, result.join());
      assertEquals("not thrown", value.getMessage());
      assertEquals(List.of("detail"), value.details);
      assertTrue(runtime.when(result).call(r -> r.get() instanceof Oops).join());
      runtime.when(result).run(r -> r.set(new IllegalStateException("neither")));
      assertInstanceOf(IllegalStateException.class, result.join());
    }
  }

  @UnderEachIsolation
  void joinDoesNotTakeTheValue(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> cown = runtime.cown(new Box(1));
      assertEquals(1, cown.join().number);
      assertEquals(1, cown.join().number);
      if (isolation == Isolation.CLASS_LOADER) {
        assertNotSame(cown.join(), cown.join());
      } else {
        assertSame(cown.join(), cown.join());
      }
    }
  }

  @UnderEachIsolation
  void unwrapTakesTheValueAndLeavesNull(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> cown = runtime.cown(new Box(1));
      runtime.when(cown).run(c -> c.get().add("Ada"));
      runtime.quiesce();
      assertEquals(List.of("Ada"), cown.unwrap().names);
      assertNull(cown.unwrap());
      assertNull(cown.join());
      runtime.when(cown).run(c -> c.set(new Box(2)));
      assertEquals(2, cown.join().number);
    }
  }

  @UnderEachIsolation
  void unwrapOfAFailedCownThrowsAndItStaysFailed(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> failed =
          runtime
              .when()
              .call(
                  () -> {
                    throw new Oops("no result");
                  });
      runtime.quiesce();
      assertInstanceOf(
          Oops.class, assertThrows(BehaviorException.class, failed::unwrap).getCause());
      assertInstanceOf(Oops.class, failureOf(failed));
    }
  }

  @UnderEachIsolation
  void unwrapOfACownInUseIsRefused(Isolation isolation) {
    Gate gate = Gate.closed();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(1);
      Gate held = Gate.closed();
      for (boolean reader : new boolean[] {false, true}) {
        runtime
            .when(reader ? runtime.cown(0) : cown, cown.read())
            .run(
                (c, r) -> {
                  held.open();
                  gate.await();
                });
      }
      assertInUse(cown);
      gate.open();
      runtime.quiesce();
      assertEquals(1, cown.unwrap());
    }
  }

  @UnderEachIsolation
  void unwrapWhileReadersHoldTheCownIsRefusedAndHarmless(Isolation isolation) throws Exception {
    Gate gate = Gate.closed();
    Gate held = Gate.needing(2);
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(1);
      for (int i = 0; i < 2; i++) {
        runtime
            .when(cown.read())
            .run(
                c -> {
                  held.open();
                  gate.await();
                });
      }
      held.await();
      assertInUse(cown);
      assertInUse(cown);
      runtime.when(cown).run(c -> c.set(2));
      gate.open();
      runtime.quiesce();
      assertEquals(2, cown.unwrap());
    }
  }

  private static void assertInUse(Cown<?> cown) {
    String message = assertThrows(IllegalStateException.class, cown::unwrap).getMessage();
    assertTrue(message.contains(cown.toString()), message);
    assertTrue(message.contains("in use"), message);
    assertTrue(message.contains("quiesce()"), message);
  }

  /** Cannot be re-made while the application's copy of the class says so. */
  record Shy(int number) {
    static boolean refuses;

    Shy {
      if (refuses) {
        throw new Oops("not now");
      }
    }
  }

  @UnderEachIsolation
  void aValueThatCannotBeUnwrappedStaysInTheCown(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Shy> cown = runtime.cown(new Shy(4));
      if (isolation == Isolation.CLASS_LOADER) {
        Shy.refuses = true;
        try {
          assertThrows(RuntimeException.class, cown::unwrap);
        } finally {
          Shy.refuses = false;
        }
      }
      assertEquals(new Shy(4), cown.unwrap());
    }
  }

  @UnderEachIsolation
  void cownsAreOrderedAndTellApart(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      List<Cown<?>> cowns = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        cowns.add(i % 2 == 0 ? runtime.cown(1) : runtime.when().call(() -> 1));
      }
      List<Cown<?>> sorted = new ArrayList<>(cowns);
      sorted.sort(null);
      for (int i = 1; i < 10; i++) {
        assertTrue(sorted.get(i - 1).id() < sorted.get(i).id());
      }
      Cown<?> one = cowns.get(3);
      assertTrue(one.id() > 0);
      assertEquals("Cown[" + one.id() + "]", one.toString());
      assertEquals(0, one.compareTo(one));
      assertEquals(10, cowns.stream().distinct().count());
    }
  }
}
