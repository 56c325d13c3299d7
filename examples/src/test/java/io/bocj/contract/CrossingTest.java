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

import io.bocj.Acquired;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.TransferException;
import io.bocj.contract.shared.Gate;
import io.bocj.contract.shared.Log;
import io.bocj.contract.shared.Shelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values of cowns on their way between behaviors, workers, and runtimes. */
class CrossingTest {
  /** A class that each interpreter has a copy of. */
  static final class Parted {
    int number = 1;
  }

  /**
   * A runtime that hands values over by reference is reached from another one's interpreter: its
   * behaviors get values and bodies of the application's classes all the same.
   */
  @Test
  void aRuntimeWithoutIsolationTakesSnapshotsOfAnInterpretersValues() {
    Log made = Log.empty();
    try (BocRuntime isolated = open(Isolation.CLASS_LOADER);
        BocRuntime plain = open(Isolation.NONE)) {
      Shelf shelf = Shelf.of(plain);
      isolated
          .when()
          .run(
              () -> {
                Parted mine = new Parted();
                Cown<Parted> kept = shelf.runtime().cown(mine);
                mine.number = 2;
                shelf.runtime().when(kept).run(k -> k.set(raised(k.get())));
                made.add(kept);
              })
          .join();
      plain.quiesce();
      @SuppressWarnings("unchecked") // put in above
      Cown<Parted> kept = (Cown<Parted>) made.entries().get(0);
      Parted value = kept.join();
      assertEquals(2, value.number);
    }
  }

  private static Parted raised(Parted parted) {
    parted.number++;
    return parted;
  }

  /** A value that holds other cowns. */
  record Node(String name, List<Cown<Integer>> counters, Map<String, Cown<Node>> others) {}

  @UnderEachIsolation
  void aValueChangedInPlaceIsSeenByTheNextBehavior(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> cown = runtime.cown(new Box(0));
      for (int i = 0; i < 50; i++) {
        runtime.when(cown).run(c -> c.get().number++);
        runtime.when(cown).run(c -> c.get().add("n" + c.get().number));
      }
      Box box = cown.join();
      assertEquals(50, box.number);
      assertEquals("n50", box.names.get(49));
    }
  }

  @UnderEachIsolation
  void withinOneBehaviorTheValueIsOneObject(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> cown = runtime.cown(new Box(0));
      assertTrue(runtime.when(cown).call(c -> c.get() == c.get()).join());
      assertTrue(
          runtime
              .when(cown)
              .call(
                  c -> {
                    Box other = new Box(1);
                    c.set(other);
                    return c.get() == other;
                  })
              .join());
      assertTrue(runtime.when(cown.read()).call(c -> c.get() == c.get()).join());
    }
  }

  @UnderEachIsolation
  void nullIsAValue(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> cown = runtime.cown(null);
      assertNull(cown.join());
      assertTrue(runtime.when(cown).call(c -> c.get() == null).join());
      runtime.when(cown).run(c -> c.set(new Box(1)));
      runtime.when(cown).run(c -> c.set(null));
      assertNull(cown.join());
    }
  }

  @Test
  void cownOfTakesASnapshotWhereValuesCross() {
    Box box = new Box(1);
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      for (Cown<Box> cown : List.of(runtime.cown(box), Cown.of(box))) {
        box.number = 2;
        assertEquals(1, cown.join().number);
        box.number = 1;
      }
    }
  }

  @Test
  void withoutIsolationTheReferenceIsKept() {
    Box box = Box.stuck(1);
    try (BocRuntime runtime = open(Isolation.NONE)) {
      Cown<Box> cown = runtime.cown(box);
      assertTrue(runtime.when(cown).call(c -> c.get() == box).join());
      assertSame(box, cown.join());
      assertSame(box, cown.unwrap());
    }
  }

  @Test
  void aCownOfWhatCannotCrossIsRefusedWithThePathToIt() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      List<Box> boxes = new ArrayList<>(List.of(new Box(0), Box.stuck(1)));
      for (String message :
          List.of(
              assertThrows(TransferException.class, () -> Cown.of(boxes)).getMessage(),
              assertThrows(TransferException.class, () -> Boc.cown(boxes)).getMessage(),
              assertThrows(TransferException.class, () -> runtime.cown(boxes)).getMessage())) {
        assertTrue(message.contains("[1].extra"), message);
        assertTrue(message.contains("java.lang.Thread"), message);
      }
    }
  }

  @Test
  void aChangeThatCannotCrossFailsTheBehaviorAndTheCownKeepsItsLastValue() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Cown<Box> cown = runtime.cown(new Box(1));
      runtime.when(cown).run(c -> c.get().number = 2);
      Cown<Void> failed =
          runtime
              .when(cown)
              .run(
                  c -> {
                    c.get().number = 3;
                    c.get().extra = Thread.currentThread();
                  });
      Throwable thrown = assertInstanceOf(TransferException.class, failureOf(failed));
      assertTrue(thrown.getMessage().contains("Box.extra"), thrown.getMessage());
      assertTrue(thrown.getMessage().contains("Thread"), thrown.getMessage());
      assertEquals(2, cown.join().number);
      runtime.when(cown).run(c -> c.get().number++);
      assertEquals(3, cown.join().number);
    }
  }

  @Test
  void aResultThatCannotCrossFailsTheBehaviorAndNothingElse() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Cown<Integer> cown = runtime.cown(1);
      Cown<Box> failed =
          runtime
              .when(cown)
              .call(
                  c -> {
                    c.set(2);
                    return Box.stuck(9);
                  });
      assertInstanceOf(TransferException.class, failureOf(failed));
      assertEquals(2, cown.join());
    }
  }

  @Test
  void oneOfTwoCownsThatCannotCrossDoesNotHoldBackTheOther() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Cown<Box> good = runtime.cown(new Box(1));
      Cown<Box> bad = runtime.cown(new Box(1));
      Cown<Void> failed =
          runtime
              .when(bad, good)
              .run(
                  (b, g) -> {
                    g.get().number = 2;
                    b.set(Box.stuck(2));
                  });
      assertInstanceOf(TransferException.class, failureOf(failed));
      assertEquals(2, good.join().number);
      assertEquals(1, bad.join().number);
    }
  }

  @UnderEachIsolation
  void aCownInsideACownIsScheduledByWhoHoldsTheOuterOne(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> counter = runtime.cown(0);
      Cown<Node> node =
          runtime.cown(new Node("outer", new ArrayList<>(List.of(counter)), new HashMap<>()));
      Cown<Cown<Integer>> incremented =
          runtime.when(node).call(n -> Boc.when(n.get().counters().get(0)).call(c -> increment(c)));
      assertEquals(1, incremented.join().join());
      assertEquals(1, counter.join());
      assertSame(counter, node.join().counters().get(0));
    }
  }

  private static int increment(Acquired<Integer> counter) {
    counter.set(counter.get() + 1);
    return counter.get();
  }

  @UnderEachIsolation
  void anInnerCownSurvivesTheOuterOne(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Node> outer = runtime.cown(null);
      runtime
          .when(outer)
          .run(
              o -> {
                Cown<Integer> inner = Cown.of(41);
                Boc.when(inner).run(CrossingTest::increment);
                o.set(new Node("outer", new ArrayList<>(List.of(inner)), new HashMap<>()));
              });
      Cown<Integer> inner = outer.join().counters().get(0);
      runtime.when(outer).run(o -> o.set(null));
      runtime.quiesce();
      assertEquals(42, inner.join());
      assertEquals(43, runtime.when(inner).call(CrossingTest::increment).join());
    }
  }

  @UnderEachIsolation
  void cownsMayReferToEachOtherInACircle(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Node> a = runtime.cown(new Node("a", new ArrayList<>(), new HashMap<>()));
      Cown<Node> b = runtime.cown(new Node("b", new ArrayList<>(), new HashMap<>()));
      runtime
          .when(a, b)
          .run(
              (x, y) -> {
                x.get().others().put("next", y.cown());
                y.get().others().put("next", x.cown());
              });
      Cown<Node> next = a.join().others().get("next");
      assertSame(b, next);
      assertSame(a, next.join().others().get("next"));
      assertEquals("b", next.join().name());
    }
  }

  @UnderEachIsolation
  void aCownMadeInABehaviorOutlivesItsRuntime(Isolation isolation) {
    Cown<Box> made;
    try (BocRuntime runtime = open(isolation)) {
      made = runtime.when().call(() -> Cown.of(new Box(1).add("Ada"))).join();
    }
    assertEquals(List.of("Ada"), made.join().names);
    try (BocRuntime restarted = open(isolation)) {
      restarted.when(made).run(m -> m.get().add("Grace"));
    }
    assertEquals(List.of("Ada", "Grace"), made.unwrap().names);
  }

  @UnderEachIsolation
  void anOldCownRunsInEachNewRuntime(Isolation isolation) {
    Cown<Box> cown = Cown.of(new Box(0));
    for (int i = 0; i < 10; i++) {
      try (BocRuntime runtime = open(isolation)) {
        runtime.when(cown).run(c -> c.get().number++);
      }
    }
    assertEquals(10, cown.join().number);
  }

  @UnderEachIsolation
  void twoRuntimesWorkOnTheSameCownsAtOnce(Isolation isolation) throws Exception {
    for (Isolation other : Isolation.values()) {
      try (BocRuntime one = open(isolation);
          BocRuntime two = open(other)) {
        List<BocRuntime> runtimes = List.of(one, two);
        Cown<Box> a = one.cown(new Box(0));
        Cown<Box> b = two.cown(new Box(0));
        Threads.each(
            2,
            thread -> {
              for (int i = 0; i < 400; i++) {
                runtimes
                    .get(thread)
                    .when(a, b)
                    .run(
                        (x, y) -> {
                          x.get().number++;
                          y.get().number += x.get().number;
                        });
                runtimes.get(1 - thread).when(a.read()).run(x -> x.get().names.size());
              }
            });
        one.quiesce();
        two.quiesce();
        assertEquals(800, a.join().number, () -> isolation + " and " + other);
        assertEquals(800 * 801 / 2, b.join().number, () -> isolation + " and " + other);
      }
    }
  }

  /** One runtime may hold what the other can only wait for, and neither hangs. */
  @UnderEachIsolation
  void whoWaitsInOneRuntimeIsWokenByAnother(Isolation isolation) {
    for (Isolation other : Isolation.values()) {
      try (BocRuntime one = open(isolation);
          BocRuntime two = open(other)) {
        Cown<Integer> cown = one.cown(0);
        Gate gate = Gate.closed();
        one.when(cown)
            .run(
                c -> {
                  gate.await();
                  c.set(1);
                });
        Cown<Integer> seen = two.when(cown).call(CrossingTest::increment);
        gate.open();
        two.quiesce();
        assertEquals(2, seen.join());
      }
    }
  }

  @Test
  void aValueOfARuntimeWithoutIsolationThatCannotCrossFailsOnlyItsReader() {
    try (BocRuntime none = open(Isolation.NONE);
        BocRuntime isolated = open(Isolation.CLASS_LOADER)) {
      Box stuck = Box.stuck(1);
      Cown<Box> cown = none.cown(stuck);
      Throwable thrown = failureOf(isolated.when(cown).call(c -> c.get().number));
      assertInstanceOf(TransferException.class, thrown);
      assertTrue(thrown.getMessage().contains("Box.extra"), thrown.getMessage());
      assertSame(stuck, cown.join());
    }
  }

  @Test
  void whatIsJoinedIsTheCallersOwn() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Cown<Box> cown = runtime.cown(new Box(1));
      Box joined = cown.join();
      joined.number = 7;
      assertNotSame(joined, cown.join());
      assertEquals(1, cown.join().number);
    }
  }
}
