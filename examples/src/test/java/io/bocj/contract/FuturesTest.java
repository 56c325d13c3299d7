package io.bocj.contract;

import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.BehaviorException;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.contract.shared.Gate;
import io.bocj.contract.shared.Log;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Futures of cowns. */
class FuturesTest {
  private static Cown<Box> heldBehind(BocRuntime runtime, Gate gate, int number) {
    Cown<Box> cown = runtime.cown(new Box(0));
    runtime
        .when(cown)
        .run(
            c -> {
              gate.await();
              c.get().number = number;
            });
    return cown;
  }

  @UnderEachIsolation
  void aFutureHasTheValueAfterAllThatWasScheduledBeforeIt(Isolation isolation) {
    Gate gate = Gate.closed();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      runtime
          .when(cown)
          .run(
              c -> {
                gate.await();
                c.set(1);
              });
      CompletableFuture<Integer> one = cown.future();
      runtime.when(cown).run(c -> c.set(2));
      CompletableFuture<Integer> two = cown.future();
      gate.open();
      assertEquals(1, one.join());
      assertEquals(2, two.join());
      assertEquals(2, cown.future().getNow(-1));
    }
  }

  @UnderEachIsolation
  void aFutureDeliversObjectsOfTheCallersClasses(Isolation isolation) {
    Gate gate = Gate.closed();
    try (BocRuntime runtime = open(isolation)) {
      CompletableFuture<Integer> number =
          heldBehind(runtime, gate, 3).future().thenApply(box -> box.number);
      gate.open();
      assertEquals(3, number.join());
    }
  }

  @UnderEachIsolation
  void aFutureAskedForByWhatDependsOnAFutureDoesToo(Isolation isolation) {
    Gate gate = Gate.closed();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> first = heldBehind(runtime, gate, 3);
      Cown<Box> second = heldBehind(runtime, gate, 4);
      CompletableFuture<Integer> sum =
          first.future().thenCompose(a -> second.future().thenApply(b -> a.number + b.number));
      gate.open();
      assertEquals(7, sum.join());
    }
  }

  @UnderEachIsolation
  void whatDependsOnAFutureMayMakeCownsAndSchedule(Isolation isolation) {
    Gate gate = Gate.closed();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> first = heldBehind(runtime, gate, 3);
      Cown<Integer> other = runtime.cown(1);
      CompletableFuture<Integer> sum =
          first
              .future()
              .thenCompose(
                  box -> {
                    Cown<Box> made = Cown.of(box);
                    return Boc.when(made, other)
                        .call((m, o) -> m.get().number + box.number + o.get())
                        .future();
                  });
      gate.open();
      assertEquals(7, sum.join());
    }
  }

  @UnderEachIsolation
  void insideABehaviorAFutureDeliversObjectsOfItsInterpreter(Isolation isolation) {
    Log log = Log.empty();
    Gate seen = Gate.needing(2);
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> cown = runtime.cown(new Box(5));
      runtime
          .when(cown)
          .run(
              c -> {
                c.cown()
                    .future()
                    .thenAccept(
                        box -> {
                          log.add(box.number);
                          seen.open();
                        });
                Cown<Box> other = Cown.of(new Box(6));
                other
                    .future()
                    .thenAccept(
                        box -> {
                          log.add(box.number);
                          seen.open();
                        });
                c.get().number = 7;
              });
      runtime.quiesce();
      assertTrue(seen.isOpen(), () -> log.entries().toString());
      assertEquals(Set.of(6, 7), Set.copyOf(log.entries()));
    }
  }

  @UnderEachIsolation
  void aFutureOfAnotherRuntimesCownDeliversObjectsOfTheInterpreter(Isolation isolation) {
    for (Isolation other : Isolation.values()) {
      Log log = Log.empty();
      try (BocRuntime owner = open(other);
          BocRuntime runtime = open(isolation)) {
        Cown<Box> cown = owner.cown(new Box(5));
        owner.when(cown).run(c -> c.get().number++);
        owner.quiesce();
        runtime.when().run(() -> cown.future().thenAccept(box -> log.add(box.number)));
        runtime.quiesce();
        assertEquals(List.of(6), log.entries(), () -> isolation + " of " + other);
      }
    }
  }

  @UnderEachIsolation
  void theFutureOfAFailedCownFails(Isolation isolation) {
    Gate gate = Gate.closed();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> failed =
          runtime
              .when()
              .call(
                  () -> {
                    gate.await();
                    throw new Oops("no result");
                  });
      CompletableFuture<Integer> early = failed.future();
      gate.open();
      assertFails(early);
      assertFails(failed.future());
      assertEquals(-1, failed.future().exceptionally(e -> -1).join());
    }
  }

  private static void assertFails(CompletableFuture<Integer> future) {
    Throwable thrown = assertThrows(CompletionException.class, future::join).getCause();
    assertInstanceOf(BehaviorException.class, thrown);
    assertInstanceOf(Oops.class, thrown.getCause());
  }

  @UnderEachIsolation
  void cancellingAFutureHasNoEffectOnBehaviors(Isolation isolation) {
    Gate gate = Gate.closed();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> cown = heldBehind(runtime, gate, 3);
      cown.future().cancel(true);
      runtime.when(cown).run(c -> c.get().number++);
      gate.open();
      assertEquals(4, cown.join().number);
    }
  }

  @UnderEachIsolation
  void whatDependsOnAFutureMayThrow(Isolation isolation) {
    Gate gate = Gate.closed();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> cown = heldBehind(runtime, gate, 3);
      cown.future()
          .thenAccept(
              box -> {
                throw new Oops("of the dependent");
              });
      runtime.when(cown).run(c -> c.get().number++);
      gate.open();
      runtime.quiesce();
      assertEquals(4, cown.join().number);
    }
  }

  @UnderEachIsolation
  void quiescenceComprisesTheFuturesOfWhatWasScheduled(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      for (int i = 0; i < 200; i++) {
        runtime.when(cown).run(c -> c.set(c.get() + 1));
        CompletableFuture<Integer> future = cown.future();
        runtime.quiesce();
        assertEquals(i + 1, future.getNow(-1));
      }
    }
  }
}
