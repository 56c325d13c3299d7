package io.bocj.contract;

import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.bocj.Acquired;
import io.bocj.AcquiredRead;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Groups, and the same cown twice in one request. */
class GroupsTest {
  private static List<Cown<Integer>> cowns(BocRuntime runtime, int n) {
    return IntStream.range(0, n).mapToObj(i -> runtime.cown(i)).toList();
  }

  @UnderEachIsolation
  void aGroupIsHandedOverAsAListInTheOrderAskedFor(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      List<Cown<Integer>> backwards = new ArrayList<>(cowns(runtime, 20));
      Collections.reverse(backwards);
      List<Integer> seen =
          runtime
              .when(runtime.group(backwards))
              .call(all -> all.stream().map(Acquired::get).toList())
              .join();
      assertEquals(IntStream.range(0, 20).mapToObj(i -> 19 - i).toList(), seen);
    }
  }

  @UnderEachIsolation
  void aGroupOfAThousandIsOneBehavior(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      List<Cown<Integer>> thousand = cowns(runtime, 1000);
      for (int i = 0; i < 5; i++) {
        runtime.when(runtime.group(thousand)).run(all -> all.forEach(a -> a.set(a.get() + 1)));
      }
      Cown<Integer> sum =
          runtime
              .when(runtime.group(thousand.stream().map(Cown::read).toList()))
              .call(all -> all.stream().mapToInt(AcquiredRead::get).sum());
      assertEquals(999 * 1000 / 2 + 5000, sum.join());
      assertEquals(1004, thousand.get(999).join());
    }
  }

  @UnderEachIsolation
  void anEmptyGroupWaitsForNothing(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      List<Cown<Integer>> none = List.of();
      Cown<Integer> one = runtime.cown(1);
      assertEquals(0, runtime.when(runtime.group(none)).call(List::size).join());
      assertEquals(
          1, runtime.when(one, runtime.group(none)).call((o, n) -> o.get() + n.size()).join());
    }
  }

  @UnderEachIsolation
  void groupsNest(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      List<Cown<Integer>> c = cowns(runtime, 4);
      Request<List<Acquired<Integer>>> left = runtime.group(List.of(c.get(3), c.get(0)));
      Request<List<Acquired<Integer>>> right = runtime.group(List.of(c.get(1), c.get(2)));
      List<List<Integer>> seen =
          runtime
              .when(runtime.group(List.of(right, left)))
              .call(
                  groups ->
                      groups.stream().map(g -> g.stream().map(Acquired::get).toList()).toList())
              .join();
      assertEquals(List.of(List.of(1, 2), List.of(3, 0)), seen);
    }
  }

  @UnderEachIsolation
  void singleCownsReadersAndGroupsMix(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      List<Cown<Integer>> c = cowns(runtime, 5);
      Cown<String> seen =
          runtime
              .when(c.get(4), runtime.group(c.subList(0, 2)), c.get(3).read())
              .call((x, g, r) -> "" + x.get() + g.get(0).get() + g.get(1).get() + r.get());
      assertEquals("4013", seen.join());
    }
  }

  @UnderEachIsolation
  void theSameCownTwiceIsAcquiredOnce(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(1);
      Cown<Integer> result =
          runtime
              .when(cown, cown)
              .call(
                  (x, y) -> {
                    x.set(x.get() + 1);
                    y.set(y.get() + 1);
                    return x.get();
                  });
      assertEquals(3, result.join());
      assertEquals(3, cown.join());
      assertEquals(1, executedBySomeBehaviorOver(runtime, cown));
    }
  }

  /** Runs one more behavior and says how many it took. */
  private static long executedBySomeBehaviorOver(BocRuntime runtime, Cown<Integer> cown) {
    runtime.quiesce();
    long before = executed(runtime);
    runtime.when(cown, cown).run((x, y) -> x.update(v -> v));
    runtime.quiesce();
    return executed(runtime) - before;
  }

  private static long executed(BocRuntime runtime) {
    return runtime.report().workers().stream().mapToLong(w -> w.executed()).sum();
  }

  @UnderEachIsolation
  void askedForOnceToWriteAndOnceToReadACownIsWritten(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(1);
      Cown<Integer> writeFirst =
          runtime
              .when(cown, cown.read())
              .call(
                  (w, r) -> {
                    w.set(w.get() + 1);
                    return r.get();
                  });
      Cown<Integer> readFirst =
          runtime
              .when(cown.read(), cown)
              .call(
                  (r, w) -> {
                    w.set(r.get() + 1);
                    return r.get();
                  });
      assertEquals(2, writeFirst.join());
      assertEquals(3, readFirst.join());
      assertEquals(3, cown.join());
    }
  }

  @UnderEachIsolation
  void theSameCownTwiceForReadingIsReadOnce(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(4);
      assertEquals(
          8, runtime.when(cown.read(), cown.read()).call((x, y) -> x.get() + y.get()).join());
    }
  }

  @UnderEachIsolation
  void theSameCownInAGroupAndBesideItIsAcquiredOnce(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> cown = runtime.cown(new Box(0));
      Request<List<Acquired<Box>>> twice = runtime.group(List.of(cown, cown));
      Cown<Integer> seen =
          runtime
              .when(cown, twice, cown.read())
              .call(
                  (single, group, read) -> {
                    single.get().number++;
                    group.get(0).get().number++;
                    group.get(1).get().number++;
                    return read.get().number;
                  });
      assertEquals(3, seen.join());
      assertEquals(3, cown.join().number);
    }
  }

  @UnderEachIsolation
  void everyHandleOfADuplicateNamesItsCown(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(1);
      Cown<Boolean> same =
          runtime.when(cown, cown.read()).call((w, r) -> w.cown() == cown && r.cown() == cown);
      assertEquals(true, same.join());
    }
  }

  @UnderEachIsolation
  void theListOfAGroupCannotBeChanged(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<String> outcome =
          runtime
              .when(Boc.group(cowns(runtime, 2)))
              .call(
                  group ->
                      assertThrows(UnsupportedOperationException.class, () -> group.remove(0))
                          .getClass()
                          .getSimpleName());
      assertEquals("UnsupportedOperationException", outcome.join());
    }
  }
}
