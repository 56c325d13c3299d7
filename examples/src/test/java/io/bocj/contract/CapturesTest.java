package io.bocj.contract;

import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Fn0;
import io.bocj.Isolation;
import io.bocj.TransferException;
import io.bocj.contract.shared.Gate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** What a body brings along. */
class CapturesTest {
  enum Color {
    RED,
    GREEN
  }

  record Pair(String left, int[] right) {}

  @UnderEachIsolation
  void everyKindOfValueIsCaptured(Isolation isolation) {
    boolean z = true;
    byte b = 1;
    short s = 2;
    char c = 'c';
    int i = 4;
    long j = 5L;
    float f = 6.5f;
    double d = 7.25;
    String text = "text";
    BigDecimal money = new BigDecimal("9.99");
    LocalDate day = LocalDate.of(2024, 2, 29);
    Color color = Color.GREEN;
    Pair pair = new Pair("left", new int[] {1, 2});
    List<String> list = new ArrayList<>(List.of("in a list"));
    Box box = new Box(8);
    Optional<Box> nothing = Optional.empty();
    String absent = null;
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(3);
      Cown<String> seen =
          runtime
              .when(cown)
              .call(
                  own ->
                      ""
                          + z
                          + b
                          + s
                          + c
                          + i
                          + j
                          + f
                          + d
                          + text
                          + money
                          + day
                          + color
                          + (color == Color.GREEN)
                          + pair.left()
                          + pair.right()[1]
                          + list
                          + box.number
                          + nothing.isPresent()
                          + absent
                          + (own.cown() == cown));
      assertEquals(
          "true12c456.57.25text9.992024-02-29GREENtrueleft2[in a list]8falsenulltrue", seen.join());
    }
  }

  @Test
  void capturesAreASnapshotOfWhenTheBehaviorWasScheduled() {
    Box box = new Box(1);
    List<String> names = new ArrayList<>(List.of("Ada"));
    Gate gate = Gate.closed();
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Cown<String> seen =
          runtime
              .when()
              .call(
                  () -> {
                    gate.await();
                    return box.number + names.get(0) + names.size();
                  });
      box.number = 2;
      names.set(0, "Grace");
      names.add("Barbara");
      gate.open();
      assertEquals("1Ada1", seen.join());
    }
  }

  @Test
  void whatABodyDoesToItsCapturesStaysWithIt() {
    Box box = new Box(1);
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Fn0<Integer> increment = () -> ++box.number;
      Cown<Integer> first = runtime.when().call(increment);
      Cown<Integer> second = runtime.when().call(increment);
      assertEquals(2, first.join());
      assertEquals(2, second.join());
      assertEquals(1, box.number);
    }
  }

  @Test
  void captureThatCannotCrossIsRefusedByNameAndNothingIsScheduled() {
    ReentrantLock lock = new ReentrantLock();
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Cown<Integer> cown = runtime.cown(1);
      TransferException refused =
          assertThrows(
              TransferException.class, () -> runtime.when(cown).run(c -> c.set(countOf(lock))));
      assertTrue(refused.getMessage().contains("ReentrantLock"), refused.getMessage());
      assertTrue(refused.getMessage().contains(CapturesTest.class.getName()), refused.getMessage());
      runtime.quiesce();
      assertEquals(0, runtime.report().workers().stream().mapToLong(w -> w.executed()).sum());
      assertEquals(1, cown.unwrap());
    }
  }

  private static int countOf(ReentrantLock lock) {
    return lock.getHoldCount();
  }

  @Test
  void captureThatHoldsWhatCannotCrossIsRefusedWithThePath() {
    List<Box> boxes = new ArrayList<>(List.of(new Box(1), Box.stuck(2)));
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      TransferException refused =
          assertThrows(
              TransferException.class, () -> runtime.when().call(() -> boxes.get(0).number));
      assertTrue(refused.getMessage().contains("[1].extra"), refused.getMessage());
      assertTrue(refused.getMessage().contains("java.lang.Thread"), refused.getMessage());
      assertEquals(0, runtime.shutdown().workers().stream().mapToLong(w -> w.executed()).sum());
    }
  }

  @Test
  void captureThatCannotCrossIsRefusedInsideABehaviorToo() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Cown<Integer> cown = runtime.cown(1);
      Cown<String> message =
          runtime
              .when(cown)
              .call(
                  c -> {
                    Thread thread = Thread.currentThread();
                    TransferException refused =
                        assertThrows(
                            TransferException.class,
                            () -> Boc.when(c.cown()).run(d -> thread.interrupt()));
                    return String.valueOf(refused.getMessage());
                  });
      assertTrue(message.join().contains("Thread"), message.join());
      runtime.quiesce();
      assertEquals(1, cown.unwrap());
    }
  }

  @Test
  void whatABodyIsHandedCannotBeCaptured() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Cown<Integer> cown = runtime.cown(1);
      Cown<String> message =
          runtime
              .when(cown)
              .call(
                  c ->
                      String.valueOf(
                          assertThrows(
                                  TransferException.class, () -> Boc.when().run(() -> c.set(2)))
                              .getMessage()));
      assertTrue(message.join().contains("cannot"), message.join());
      assertEquals(1, cown.join());
    }
  }

  @UnderEachIsolation
  void cownsAreCaptured(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> a = runtime.cown(1);
      Cown<Integer> b = runtime.cown(2);
      List<Cown<Integer>> both = new ArrayList<>(List.of(a, b));
      runtime
          .when(a)
          .run(
              x -> {
                int first = x.get();
                Boc.when(b).run(y -> y.set(y.get() + first));
                Boc.when(Boc.group(both)).run(all -> all.get(0).set(all.get(1).get() * 10));
              });
      runtime.quiesce();
      assertEquals(30, a.join());
      assertEquals(3, b.join());
    }
  }
}
