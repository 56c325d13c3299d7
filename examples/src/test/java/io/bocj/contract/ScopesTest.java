package io.bocj.contract;

import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Acquired;
import io.bocj.BehaviorException;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.Scope;
import io.bocj.contract.shared.Gate;
import io.bocj.contract.shared.Tally;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** Structured concurrency. */
@SuppressWarnings("try") // scopes are opened for what is scheduled in them
class ScopesTest {
  private static void descend(Acquired<Integer> cown, int depth, Tally tally) {
    tally.add(1);
    cown.set(cown.get() + 1);
    if (depth > 0) {
      Boc.when(cown.cown()).run(c -> descend(c, depth - 1, tally));
      Boc.when().run(() -> Boc.when(Cown.of(0)).run(c -> descend(c, depth / 2 - 1, tally)));
    }
  }

  private static long expected(int depth) {
    return depth < 0 ? 1 : depth == 0 ? 1 : 1 + expected(depth - 1) + expected(depth / 2 - 1);
  }

  @UnderEachIsolation
  void aScopeWaitsForAllThatItsBehaviorsSchedule(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      for (int i = 0; i < 20; i++) {
        Tally tally = Tally.zero();
        try (Scope scope = runtime.scope()) {
          Cown<Integer> cown = runtime.cown(0);
          runtime.when(cown).run(c -> descend(c, 20, tally));
        }
        assertEquals(expected(20), tally.value());
      }
    }
  }

  @UnderEachIsolation
  void aScopeWaitsForNothingElse(Isolation isolation) {
    Gate gate = Gate.closed();
    try (BocRuntime runtime = open(isolation, 3)) { // two of which wait for the gate
      Cown<Void> other = runtime.when().run(gate::await);
      CompletableFuture<Void> others = other.future();
      Cown<Integer> cown = runtime.cown(0);
      try (Scope scope = runtime.scope()) {
        runtime.when(cown).run(c -> c.set(1));
        CompletableFuture.runAsync(() -> runtime.when().run(gate::await)).join();
      }
      assertEquals(1, cown.unwrap());
      assertEquals(false, others.isDone());
      gate.open();
    }
  }

  @UnderEachIsolation
  void anInnerScopeWaitsForItsOwnAndTheOuterOneForBoth(Isolation isolation) {
    Gate gate = Gate.closed();
    Tally inner = Tally.zero();
    Tally outer = Tally.zero();
    try (BocRuntime runtime = open(isolation)) {
      try (Scope outerScope = runtime.scope()) {
        runtime
            .when()
            .run(
                () -> {
                  gate.await();
                  outer.add(1);
                });
        try (Scope innerScope = runtime.scope()) {
          runtime.when().run(() -> inner.add(1));
        }
        assertEquals(1, inner.value());
        assertEquals(0, outer.value());
        assertThrows(TimeoutException.class, () -> outerScope.join(Duration.ofMillis(1)));
        gate.open();
      }
      assertEquals(1, outer.value());
    }
  }

  @UnderEachIsolation
  void aScopeCanBeJoinedAndUsedOn(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      try (Scope scope = runtime.scope()) {
        scope.join();
        for (int i = 1; i <= 50; i++) {
          runtime.when(cown).run(c -> c.set(c.get() + 1));
          scope.join();
          assertEquals(i, cown.join());
        }
      }
    }
  }

  @UnderEachIsolation
  void aScopeSpansRuntimes(Isolation isolation) {
    Tally tally = Tally.zero();
    try (BocRuntime one = open(isolation);
        BocRuntime two = open(Isolation.NONE)) {
      try (Scope scope = one.scope()) {
        one.when().run(() -> tally.add(1));
        two.when().run(() -> tally.add(1));
      }
      assertEquals(2, tally.value());
    }
  }

  @UnderEachIsolation
  void joiningWithATimeoutCanBeTriedAgain(Isolation isolation) throws Exception {
    Gate gate = Gate.closed();
    try (BocRuntime runtime = open(isolation);
        Scope scope = runtime.scope()) {
      runtime.when().run(gate::await);
      String message =
          assertThrows(TimeoutException.class, () -> scope.join(Duration.ofMillis(1))).getMessage();
      assertTrue(message.startsWith("1 "), message);
      assertThrows(TimeoutException.class, () -> scope.join(Duration.ZERO));
      assertThrows(TimeoutException.class, () -> scope.join(Duration.ofMillis(-5)));
      gate.open();
      scope.join(Duration.ofSeconds(50));
    }
  }

  @UnderEachIsolation
  void aCancelledScopeStartsNothingMore(Isolation isolation) throws Exception {
    Gate running = Gate.closed();
    Gate cancelled = Gate.closed();
    Tally later = Tally.zero();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      Cown<Void> outside = runtime.when().run(() -> later.add(100));
      try (Scope scope = runtime.scope()) {
        runtime
            .when(cown)
            .run(
                c -> {
                  running.open();
                  cancelled.await();
                  c.set(1);
                  Boc.when(c.cown()).run(d -> later.add(1));
                });
        Cown<Void> waiting = runtime.when(cown).run(c -> later.add(1));
        running.await();
        scope.cancel();
        cancelled.open();
        assertInstanceOf(CancellationException.class, failureOf(waiting));
        assertInstanceOf(
            CancellationException.class, failureOf(runtime.when().run(() -> later.add(1))));
      }
      assertEquals(1, cown.join(), "what ran has finished");
      outside.join();
      runtime.when(cown).run(c -> later.add(10)).join();
      assertEquals(110, later.value());
    }
  }

  @UnderEachIsolation
  void cancellingAnOuterScopeCancelsTheInner(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      try (Scope outer = runtime.scope()) {
        try (Scope inner = runtime.scope()) {
          outer.cancel();
          assertInstanceOf(CancellationException.class, failureOf(runtime.when().run(() -> {})));
        }
      }
      try (Scope outer = runtime.scope()) {
        try (Scope inner = runtime.scope()) {
          inner.cancel();
        }
        runtime.when().run(() -> {});
      }
    }
  }

  @UnderEachIsolation
  void failuresThatNobodyReadAreRethrown(Isolation isolation) {
    try (BocRuntime runtime = open(isolation, 1)) {
      BehaviorException thrown =
          assertThrows(
              BehaviorException.class,
              () -> {
                try (Scope scope = runtime.scope()) {
                  fail(runtime, "first");
                  fail(runtime, "second");
                  assertThrows(BehaviorException.class, fail(runtime, "joined")::join);
                  Cown<Integer> got = fail(runtime, "got");
                  runtime.when(got).run(g -> assertThrows(BehaviorException.class, g::get));
                  Cown<Integer> awaited = fail(runtime, "awaited");
                  assertThrows(CompletionException.class, awaited.future()::join);
                  Cown<Integer> unwrapped = fail(runtime, "unwrapped");
                  scope.join();
                  assertThrows(BehaviorException.class, unwrapped::unwrap);
                  runtime.when().run(() -> Boc.when().run(() -> fail("third")));
                }
              });
      assertEquals("first", assertInstanceOf(Oops.class, thrown.getCause()).getMessage());
      assertEquals(2, thrown.getSuppressed().length);
      assertEquals("second", thrown.getSuppressed()[0].getCause().getMessage());
      assertEquals("third", thrown.getSuppressed()[1].getCause().getMessage());
    }
  }

  private static Cown<Integer> fail(BocRuntime runtime, String message) {
    return runtime.when().call(() -> fail(message));
  }

  private static int fail(String message) {
    throw new Oops(message);
  }

  @UnderEachIsolation
  void aScopeThatHasRethrownIsClosed(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      try (Scope outer = runtime.scope()) {
        Scope inner = runtime.scope();
        fail(runtime, "once");
        assertThrows(BehaviorException.class, inner::close);
        inner.close();
      }
    }
  }

  @UnderEachIsolation
  void aBehaviorThatTheScopesBodyThrowsPastIsWaitedForToo(Isolation isolation) {
    Tally tally = Tally.zero();
    try (BocRuntime runtime = open(isolation)) {
      assertThrows(
          Oops.class,
          () -> {
            try (Scope scope = runtime.scope()) {
              runtime.when().run(() -> tally.add(1));
              throw new Oops("of the method");
            }
          });
      assertEquals(1, tally.value());
    }
  }

  @UnderEachIsolation
  void aScopeIsClosedOnItsOwnThreadAndInnermostFirst(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Scope outer = runtime.scope();
      Scope inner = runtime.scope();
      String order = assertThrows(IllegalStateException.class, outer::close).getMessage();
      assertTrue(order.contains("inner scopes first"), order);
      Throwable elsewhere =
          assertThrows(
                  CompletionException.class, () -> CompletableFuture.runAsync(inner::close).join())
              .getCause();
      assertInstanceOf(IllegalStateException.class, elsewhere);
      assertTrue(elsewhere.getMessage().contains(Thread.currentThread().getName()));
      inner.close();
      outer.close();
      runtime.when().run(() -> {}).join();
    }
  }

  @UnderEachIsolation
  void anInterruptedJoinSaysSoAndTheScopeGoesOn(Isolation isolation) {
    Gate gate = Gate.closed();
    Tally tally = Tally.zero();
    try (BocRuntime runtime = open(isolation)) {
      try (Scope scope = runtime.scope()) {
        runtime
            .when()
            .run(
                () -> {
                  gate.await();
                  tally.add(1);
                });
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, scope::join);
        assertTrue(Thread.interrupted(), "its status stays set");
        gate.open();
      }
      assertEquals(1, tally.value());
    }
  }

  @UnderEachIsolation
  void aBatchThatThrowsLeavesNothingToWaitFor(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      try (Scope scope = runtime.scope()) {
        assertThrows(
            Oops.class,
            () ->
                runtime.batch(
                    () -> {
                      runtime.when().run(() -> {});
                      throw new Oops("half way");
                    }));
        scope.join();
      }
    }
  }
}
