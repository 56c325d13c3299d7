package io.bocj.contract;

import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.contract.shared.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Several behaviors scheduled as one. */
class BatchesTest {
  @UnderEachIsolation
  void readersAndWritersOfOtherThreadsNeverSeeHalfABatch(Isolation isolation) throws Exception {
    Tally torn = Tally.zero();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> a = runtime.cown(0);
      Cown<Integer> b = runtime.cown(0);
      Threads.each(
          4,
          thread -> {
            for (int i = 0; i < 500; i++) {
              if (thread < 2) {
                incrementBoth(runtime, a, b);
              } else if (i % 2 == 0) {
                runtime
                    .when(a.read(), b.read())
                    .run((x, y) -> torn.add(Math.abs(x.get() - y.get())));
              } else {
                runtime.when(b, a).run((y, x) -> torn.add(Math.abs(x.get() - y.get())));
              }
            }
          });
      runtime.quiesce();
      assertEquals(0, torn.value());
      assertEquals(1000, a.join());
      assertEquals(1000, b.join());
    }
  }

  private static void incrementBoth(BocRuntime runtime, Cown<Integer> a, Cown<Integer> b) {
    runtime.batch(
        () -> {
          runtime.when(a).run(x -> x.set(x.get() + 1));
          runtime.when(b).run(y -> y.set(y.get() + 1));
        });
  }

  @UnderEachIsolation
  void nothingComesBetweenTwoBehaviorsOfABatchOnOneCown(Isolation isolation) throws Exception {
    Tally between = Tally.zero();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      Threads.each(
          4,
          thread -> {
            for (int i = 0; i < 500; i++) {
              int mine = thread * 1000 + i;
              runtime.batch(
                  () -> {
                    runtime.when(cown).run(c -> c.set(mine));
                    runtime.when(cown.read()).run(c -> between.add(c.get() == mine ? 0 : 1));
                    runtime.when(cown).run(c -> between.add(c.get() == mine ? 0 : 1));
                  });
            }
          });
      runtime.quiesce();
      assertEquals(0, between.value());
    }
  }

  @UnderEachIsolation
  void nothingOfABatchIsScheduledBeforeItEnds(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      List<Integer> seen = new ArrayList<>();
      runtime.batch(
          () -> {
            runtime.when(cown).run(c -> c.set(1));
            seen.add(CompletableFuture.supplyAsync(cown::join).join());
          });
      assertEquals(List.of(0), seen);
      assertEquals(1, cown.join());
    }
  }

  @UnderEachIsolation
  void aLargeBatchKeepsItsOrderOnEveryCown(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      List<Cown<List<Integer>>> lists = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        lists.add(runtime.cown(new ArrayList<>()));
      }
      runtime.batch(
          () -> {
            for (int i = 0; i < 1000; i++) {
              int number = i;
              runtime
                  .when(lists.get(i % 10), lists.get((i + 1) % 10))
                  .run(
                      (x, y) -> {
                        x.get().add(number);
                        y.get().add(number);
                      });
            }
          });
      for (int c = 0; c < 10; c++) {
        int cown = c;
        assertEquals(
            IntStream.range(0, 1000)
                .filter(i -> i % 10 == cown || (i + 1) % 10 == cown)
                .boxed()
                .toList(),
            lists.get(c).join());
      }
    }
  }

  @UnderEachIsolation
  void aBatchMayUseTheResultsMadeInIt(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> a = runtime.cown(20);
      Cown<Integer> b = runtime.cown(1);
      runtime.batch(
          () -> {
            Cown<Integer> doubled = runtime.when(a).call(x -> x.get() * 2);
            Cown<Integer> more = runtime.when(doubled).call(x -> x.get() + 1);
            runtime.when(b, more, doubled).run((y, m, d) -> y.set(y.get() + m.get() + d.get()));
          });
      assertEquals(1 + 41 + 40, b.join());
    }
  }

  @UnderEachIsolation
  void aBatchThatThrowsSchedulesNothing(Isolation isolation) {
    IllegalStateException thrown = new IllegalStateException("half way");
    List<Cown<?>> results = new ArrayList<>();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      Runnable halfWay =
          () -> {
            results.add(runtime.when(cown).run(c -> c.set(1)));
            results.add(runtime.when().call(() -> 1));
            throw thrown;
          };
      assertSame(thrown, assertThrows(IllegalStateException.class, () -> runtime.batch(halfWay)));
      runtime.quiesce();
      assertEquals(0, cown.join());
      for (Cown<?> result : results) {
        Throwable failure = failureOf(result);
        assertInstanceOf(CancellationException.class, failure);
        assertEquals("half way", failure.getCause().getMessage());
      }
      runtime.when(cown).run(c -> c.set(2));
      assertEquals(2, cown.join());
    }
  }

  @UnderEachIsolation
  void aBatchThatThrowsInsideABehaviorSchedulesNothing(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      Cown<Cown<Void>> result =
          runtime
              .when()
              .call(
                  () -> {
                    List<Cown<Void>> scheduled = new ArrayList<>();
                    assertThrows(
                        Oops.class,
                        () ->
                            Boc.batch(
                                () -> {
                                  scheduled.add(Boc.when(cown).run(c -> c.set(1)));
                                  throw new Oops("half way");
                                }));
                    return scheduled.get(0);
                  });
      Throwable failure = failureOf(result.join());
      assertInstanceOf(CancellationException.class, failure);
      assertInstanceOf(Oops.class, failure.getCause(), "in the caller's class space");
      runtime.quiesce();
      assertEquals(0, cown.join());
    }
  }

  @UnderEachIsolation
  void aBatchInABatchIsPartOfIt(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      Runnable outer =
          () -> {
            runtime.batch(() -> runtime.when(cown).run(c -> c.set(1)));
            throw new Oops("after the inner batch");
          };
      assertThrows(Oops.class, () -> runtime.batch(outer));
      runtime.quiesce();
      assertEquals(0, cown.join());

      runtime.batch(
          () -> {
            runtime.when(cown).run(c -> c.set(2));
            runtime.batch(() -> runtime.when(cown).run(c -> c.set(c.get() * 5)));
            runtime.when(cown).run(c -> c.set(c.get() + 1));
          });
      assertEquals(11, cown.join());
    }
  }

  @UnderEachIsolation
  void behaviorsSpeakInBatchesToo(Isolation isolation) {
    Tally torn = Tally.zero();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> a = runtime.cown(0);
      Cown<Integer> b = runtime.cown(0);
      for (int i = 0; i < 300; i++) {
        runtime
            .when()
            .run(
                () ->
                    Boc.batch(
                        () -> {
                          Boc.when(a).run(x -> x.set(x.get() + 1));
                          Boc.when(b).run(y -> y.set(y.get() + 1));
                        }));
        runtime.when(a, b).run((x, y) -> torn.add(Math.abs(x.get() - y.get())));
      }
      runtime.quiesce();
      assertEquals(0, torn.value());
      assertEquals(300, a.join());
      assertEquals(300, b.join());
    }
  }

  @UnderEachIsolation
  void anEmptyBatchIsNothing(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      runtime.batch(() -> {});
      runtime.quiesce();
      assertEquals(0, runtime.report().workers().stream().mapToLong(w -> w.executed()).sum());
    }
  }

  @UnderEachIsolation
  void aFutureAskedForInABatchHasItsPlaceThere(Isolation isolation) {
    List<CompletableFuture<Integer>> futures = new ArrayList<>();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      runtime.batch(
          () -> {
            runtime.when(cown).run(c -> c.set(1));
            futures.add(cown.future());
            runtime.when(cown).run(c -> c.set(2));
          });
      assertEquals(1, futures.get(0).join());
      assertEquals(2, cown.join());
    }
  }

  @UnderEachIsolation
  void aFutureAskedForInABatchThatThrowsIsCancelled(Isolation isolation) {
    List<CompletableFuture<Integer>> futures = new ArrayList<>();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      Runnable halfWay =
          () -> {
            futures.add(cown.future());
            throw new Oops("half way");
          };
      assertThrows(Oops.class, () -> runtime.batch(halfWay));
      Throwable thrown = assertThrows(RuntimeException.class, () -> futures.get(0).join());
      while (thrown.getCause() != null && !(thrown instanceof CancellationException)) {
        thrown = thrown.getCause();
      }
      assertInstanceOf(CancellationException.class, thrown);
    }
  }
}
