package io.bocj.contract;

import static io.bocj.contract.Runtimes.open;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Acquired;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.PinnedCown;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Handles of cowns are values like any other, wherever values can be: always the same cown. */
class CownsEverywhereTest {
  /** A class of the application that holds cowns. */
  static final class Account {
    final Cown<Integer> balance;
    final Cown<?>[] history;
    Map<Cown<Integer>, String> names = new HashMap<>();

    Account(Cown<Integer> balance, Cown<?>... history) {
      this.balance = balance;
      this.history = history;
    }
  }

  record Pair(Cown<Integer> left, Cown<Integer> right) {}

  private static void increment(Acquired<Integer> cown) {
    cown.set(cown.get() + 1);
  }

  @UnderEachIsolation
  void inFieldsArraysAndRecords(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> balance = runtime.cown(1);
      Cown<Account> account = runtime.cown(new Account(balance, balance, account(balance)));
      Cown<Pair> pair = runtime.when(account).call(a -> new Pair(a.get().balance, balance));
      assertSame(balance, pair.join().left());
      assertSame(balance, pair.join().right());
      assertSame(balance, account.join().history[0]);
      assertSame(balance, account.join().history[1].join());
    }
  }

  private static Cown<Cown<Integer>> account(Cown<Integer> balance) {
    return Cown.of(balance);
  }

  @UnderEachIsolation
  void inCollectionsWhereTheyAreFoundAgain(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> a = runtime.cown(1);
      Cown<Integer> b = runtime.cown(2);
      PinnedCown<Integer> c = PinnedCown.of(3);
      assertTrue(a.id() < b.id(), "numbered when first asked for");
      Map<String, Object> all = new HashMap<>();
      all.put("list", new ArrayList<>(List.of(a, b, c)));
      all.put("set", new HashSet<>(Set.of(a, c)));
      all.put("sorted", new TreeSet<>(List.of(b, a)));
      all.put("keys", new TreeMap<>(Map.of(b, "b")));
      all.put("optional", Optional.of(c));
      Cown<Map<String, Object>> holder = runtime.cown(all);
      Cown<Boolean> found = runtime.when(holder).call(h -> finds(h.get(), a, b, c));
      assertTrue(found.join());
      assertTrue(finds(holder.join(), a, b, c));
    }
  }

  private static boolean finds(Map<String, Object> all, Cown<?> a, Cown<?> b, Cown<?> c) {
    return all.get("list").equals(List.of(a, b, c))
        && ((Set<?>) all.get("set")).contains(c)
        && !((Set<?>) all.get("set")).contains(b)
        && ((TreeSet<?>) all.get("sorted")).first() == a
        && ((Map<?, ?>) all.get("keys")).get(b).equals("b")
        && ((Optional<?>) all.get("optional")).get() == c;
  }

  @UnderEachIsolation
  void inCapturesAndResults(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(1);
      List<Cown<Integer>> captured = new ArrayList<>(List.of(cown));
      Cown<List<Cown<Integer>>> returned =
          runtime
              .when()
              .call(
                  () -> {
                    Boc.when(captured.get(0)).run(CownsEverywhereTest::increment);
                    return captured;
                  });
      assertSame(cown, returned.join().get(0));
      runtime.quiesce();
      assertEquals(2, cown.join());
    }
  }

  @UnderEachIsolation
  void inMessagesAndNotices(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(1);
      runtime.noticeboard().seed("counters", List.of(cown));
      runtime
          .when()
          .run(
              () -> {
                List<Cown<Integer>> noticed = Boc.noticeboard().read("counters", List.of());
                Boc.when(noticed.get(0)).run(CownsEverywhereTest::increment);
                Boc.send("counter", noticed.get(0));
              });
      assertSame(cown, runtime.receive("counter").contents());
      runtime.quiesce();
      assertEquals(2, cown.join());
    }
  }

  @UnderEachIsolation
  void aCownMadeInsideABehaviorOutlivesIt(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Cown<Integer>> made =
          runtime
              .when()
              .call(
                  () -> {
                    Cown<Integer> inner = Cown.of(1);
                    Boc.when(inner).run(CownsEverywhereTest::increment);
                    return inner;
                  });
      Cown<Integer> inner = made.join();
      runtime.when(inner).run(CownsEverywhereTest::increment);
      assertEquals(3, inner.join());
    }
  }

  @UnderEachIsolation
  void aCownInACownIsScheduledByTheHolderOfTheOuterOne(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> inner = runtime.cown(0);
      Cown<Cown<Integer>> middle = runtime.cown(inner);
      Cown<Cown<Cown<Integer>>> outer = runtime.cown(middle);
      for (int i = 0; i < 10; i++) {
        runtime
            .when(outer)
            .run(o -> Boc.when(o.get()).run(m -> Boc.when(m.get()).run(j -> increment(j))));
      }
      runtime.quiesce();
      assertEquals(10, inner.unwrap());
    }
  }

  @UnderEachIsolation
  void aCownSurvivesInTheCownThatAloneRefersToIt(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<List<Cown<Integer>>> holder = runtime.cown(new ArrayList<>());
      WeakReference<Object> lost = new WeakReference<>(new Object());
      runtime.when(holder).run(h -> h.get().add(Cown.of(41)));
      runtime.quiesce();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                System.gc();
                return lost.get() == null;
              });
      runtime.when(holder).run(h -> Boc.when(h.get().get(0)).run(CownsEverywhereTest::increment));
      runtime.quiesce();
      assertEquals(42, holder.join().get(0).join());
    }
  }

  @UnderEachIsolation
  void aCownInItself(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<List<Object>> cown = runtime.cown(new ArrayList<>());
      runtime.when(cown).run(c -> c.get().add(c.cown()));
      assertSame(cown, cown.join().get(0));
    }
  }

  @UnderEachIsolation
  void orderedHashableAndPrintableOnBothSides(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<String> a = runtime.cown("a");
      PinnedCown<String> b = PinnedCown.of("b");
      assertTrue(a.compareTo(b) < 0 && b.compareTo(a) > 0 && a.compareTo(a) == 0);
      assertNotEquals(a, b);
      assertEquals("Cown[" + a.id() + "]", a.toString());
      assertEquals("PinnedCown[" + b.id() + "]", b.toString());
      Cown<List<Object>> there =
          runtime
              .when()
              .call(
                  () ->
                      List.of(
                          a.hashCode(), b.hashCode(), a.toString(), b.toString(), a.compareTo(b)));
      assertEquals(
          List.of(a.hashCode(), b.hashCode(), a.toString(), b.toString(), a.compareTo(b)),
          there.join());
    }
  }
}
