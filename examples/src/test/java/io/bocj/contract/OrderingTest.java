package io.bocj.contract;

import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Acquired;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.contract.shared.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Who comes first, and who never comes together. */
class OrderingTest {
  private static Cown<List<Integer>> emptyList(BocRuntime runtime) {
    return runtime.cown(new ArrayList<>());
  }

  private static List<Integer> upTo(int n) {
    return IntStream.range(0, n).boxed().toList();
  }

  @UnderEachIsolation
  void behaviorsOverOneCownRunInTheOrderInWhichOneThreadScheduledThem(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<List<Integer>> list = emptyList(runtime);
      for (int i = 0; i < 500; i++) {
        int number = i;
        runtime.when(list).run(l -> l.get().add(number));
      }
      assertEquals(upTo(500), list.join());
    }
  }

  @UnderEachIsolation
  void behaviorsOverOverlappingSetsRunInTheOrderInWhichOneThreadScheduledThem(Isolation isolation) {
    Random random = new Random(42);
    try (BocRuntime runtime = open(isolation)) {
      List<Cown<List<Integer>>> cowns = new ArrayList<>();
      List<List<Integer>> expected = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        cowns.add(emptyList(runtime));
        expected.add(new ArrayList<>());
      }
      for (int i = 0; i < 600; i++) {
        int number = i;
        List<Cown<List<Integer>>> chosen = new ArrayList<>();
        for (int c : random.ints(1 + random.nextInt(3), 0, 6).distinct().toArray()) {
          chosen.add(cowns.get(c));
          expected.get(c).add(number);
        }
        runtime.when(Boc.group(chosen)).run(lists -> appendToAll(lists, number));
      }
      assertEquals(expected, cowns.stream().map(Cown::join).toList());
    }
  }

  private static void appendToAll(List<Acquired<List<Integer>>> lists, int number) {
    for (Acquired<List<Integer>> list : lists) {
      list.get().add(number);
    }
  }

  @UnderEachIsolation
  void behaviorsScheduledInsideABehaviorKeepTheirOrder(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<List<Integer>> list = emptyList(runtime);
      Cown<Integer> other = runtime.cown(0);
      runtime
          .when()
          .run(
              () -> {
                for (int i = 0; i < 200; i++) {
                  int number = i;
                  if (i % 2 == 0) {
                    Boc.when(list).run(l -> l.get().add(number));
                  } else {
                    Boc.when(other, list).run((o, l) -> l.get().add(number));
                  }
                }
              });
      runtime.quiesce();
      assertEquals(upTo(200), list.join());
    }
  }

  @UnderEachIsolation
  void aBehaviorScheduledByTheHolderComesBehindThoseThatWait(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<String> word = runtime.cown("");
      runtime.batch(
          () -> {
            runtime.when(word).run(w -> Boc.when(w.cown()).run(v -> v.set(v.get() + "c")));
            runtime.when(word).run(w -> w.set(w.get() + "a"));
            runtime.when(word).run(w -> w.set(w.get() + "b"));
          });
      runtime.quiesce();
      assertEquals("abc", word.join());
    }
  }

  @UnderEachIsolation
  void writersOfACownNeverRunTogether(Isolation isolation) throws Exception {
    Tally inside = Tally.zero();
    Tally together = Tally.zero();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> counter = runtime.cown(0);
      Threads.each(
          4,
          thread -> {
            Cown<Integer> own = runtime.cown(0);
            for (int i = 0; i < 1000; i++) {
              runtime
                  .when(own, counter)
                  .run(
                      (o, c) -> {
                        together.add(inside.add(1) - 1);
                        c.set(c.get() + 1);
                        inside.add(-1);
                      });
            }
          });
      runtime.quiesce();
      assertEquals(4000, counter.join());
      assertEquals(0, together.value());
    }
  }

  @UnderEachIsolation
  void bodiesAreHandedTheCownsInTheOrderAskedFor(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<String> a = runtime.cown("a");
      Cown<String> b = runtime.cown("b");
      Cown<String> c = runtime.cown("c");
      Cown<String> d = runtime.cown("d");
      Cown<String> e = runtime.cown("e");
      Cown<String> f = runtime.cown("f");
      assertEquals("ba", runtime.when(b, a).call((x, y) -> x.get() + y.get()).join());
      assertEquals(
          "cab", runtime.when(c, a, b).call((x, y, z) -> x.get() + y.get() + z.get()).join());
      assertEquals(
          "dbca",
          runtime
              .when(d, b, c, a)
              .call((w, x, y, z) -> w.get() + x.get() + y.get() + z.get())
              .join());
      assertEquals(
          "edabc",
          runtime
              .when(e, d, a, b, c)
              .call((v, w, x, y, z) -> v.get() + w.get() + x.get() + y.get() + z.get())
              .join());
      assertEquals(
          "fbadce",
          runtime
              .when(f, b.read(), a, d.read(), c, e)
              .call((u, v, w, x, y, z) -> u.get() + v.get() + w.get() + x.get() + y.get() + z.get())
              .join());
    }
  }

  @UnderEachIsolation
  void everyArityRunsBodiesWithoutAResult(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> sum = runtime.cown(0);
      Cown<Integer> a = runtime.cown(1);
      Cown<Integer> b = runtime.cown(1);
      Cown<Integer> c = runtime.cown(1);
      Cown<Integer> d = runtime.cown(1);
      Cown<Integer> e = runtime.cown(1);
      runtime.when(sum).run(s -> s.set(s.get() + 1));
      runtime.when(sum, a).run((s, v) -> s.set(s.get() + v.get()));
      runtime.when(sum, a, b).run((s, v, w) -> s.set(s.get() + v.get() + w.get()));
      runtime.when(sum, a, b, c).run((s, v, w, x) -> s.set(s.get() + v.get() + w.get() + x.get()));
      runtime
          .when(sum, a, b, c, d)
          .run((s, v, w, x, y) -> s.set(s.get() + v.get() + w.get() + x.get() + y.get()));
      runtime
          .when(sum, a, b, c, d, e)
          .run(
              (s, v, w, x, y, z) ->
                  s.set(s.get() + v.get() + w.get() + x.get() + y.get() + z.get()));
      assertEquals(1 + 1 + 2 + 3 + 4 + 5, sum.join());
    }
  }

  @UnderEachIsolation
  void aBehaviorOverNoCownWaitsForNothing(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      assertEquals(5, runtime.when().call(() -> 5).join());
      assertTrue(runtime.when().run(() -> {}).join() == null);
    }
  }
}
