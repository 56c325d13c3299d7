package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.Message;
import io.bocj.MovedInts;
import io.bocj.OnFull;
import io.bocj.TransferException;
import io.bocj.contract.shared.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Who receives what, in which order, and how a wait ends. */
@ResourceLock("the default runtime")
class MessagesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @UnderEachIsolation
  void messagesGoBetweenThreadsAndBehaviors(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      runtime.when().run(MessagesTest::answer);
      for (int i = 0; i < 100; i++) {
        runtime.send("question", i);
        assertEquals(new Message("answer", 2 * i), runtime.receive("answer"));
      }
      runtime.send("question", null);
      assertNull(runtime.receive("answer").contents());
    }
  }

  private static void answer() {
    Object question;
    do {
      question = Boc.receive("question").contents();
      Boc.send("answer", question == null ? null : 2 * (int) question);
    } while (question != null);
  }

  @UnderEachIsolation
  void theFirstTagWithAMessageIsServed(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      runtime.send("c", 1);
      runtime.send("b", 2);
      runtime.send("b", 3);
      assertEquals(new Message("b", 2), runtime.receive(List.of("a", "b", "c")));
      assertEquals(
          Optional.of(new Message("b", 3)), runtime.receive(List.of("a", "b", "c"), PATIENCE));
      assertEquals(new Message("c", 1), runtime.receive(List.of("a", "b", "b", "c")));
      assertEquals(Optional.empty(), runtime.receive(List.of("a", "b", "c"), Duration.ZERO));
      assertEquals(Optional.empty(), runtime.receive(List.of("a"), Duration.ofMillis(2)));
      assertEquals(Optional.empty(), runtime.receive(List.of("a"), Duration.ofMillis(-2)));
    }
  }

  @UnderEachIsolation
  void oneRuntimeDoesNotHearAnother(Isolation isolation) {
    try (BocRuntime one = open(isolation);
        BocRuntime other = open(isolation)) {
      one.send("a", 1);
      Boc.send("a", 2);
      assertEquals(Optional.empty(), other.receive(List.of("a"), Duration.ZERO));
      assertEquals(1, one.receive("a").contents());
      assertEquals(2, Boc.receive("a").contents());
    }
  }

  @UnderEachIsolation
  void drainThrowsAwayWhatIsThere(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).messages(3, OnFull.FAIL).start()) {
      for (int round = 0; round < 2; round++) {
        for (int i = 0; i < 3; i++) {
          runtime.send("a", i);
          runtime.send("b", i);
          runtime.send("c", i);
        }
        assertEquals(0, runtime.receive("a").contents());
        runtime.drain("a", "b", "unknown");
        assertEquals(Optional.empty(), runtime.receive(List.of("a", "b"), Duration.ZERO));
        for (int i = 0; i < 3; i++) {
          assertEquals(i, runtime.receive("c").contents());
        }
      }
    }
  }

  @UnderEachIsolation
  void contentsCrossLikeTheValuesOfCowns(Isolation isolation) {
    Box box = new Box(1).add("a");
    try (BocRuntime runtime = open(isolation)) {
      runtime.when().run(MessagesTest::passOn);
      runtime.send("in", box);
      Box back = (Box) Objects.requireNonNull(runtime.receive("out").contents());
      assertEquals(List.of("a", "b"), back.names);
      if (isolation == Isolation.NONE) {
        assertSame(box, back);
      } else {
        assertNotSame(box, back);
        assertEquals(List.of("a"), box.names);
        TransferException thrown =
            assertThrows(TransferException.class, () -> runtime.send("in", Box.stuck(1)));
        assertTrue(thrown.getMessage().contains("extra"), thrown.getMessage());
      }
    }
  }

  private static void passOn() {
    Box box = (Box) Objects.requireNonNull(Boc.receive("in").contents());
    Boc.send("out", box.add("b"));
  }

  @Test
  @Timeout(60)
  void whatMovesIsRevokedWhereItWasSent() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      MovedInts numbers = MovedInts.wrap(1, 2, 3);
      runtime.send("numbers", numbers);
      assertThrows(IllegalStateException.class, () -> numbers.get(0));
      Cown<Integer> sum =
          runtime
              .when()
              .call(
                  () -> {
                    MovedInts here =
                        (MovedInts) Objects.requireNonNull(Boc.receive("numbers").contents());
                    here.set(0, 10);
                    return here.get(0) + here.get(2);
                  });
      assertEquals(13, sum.join());
    }
  }

  @UnderEachIsolation
  void cownsTravelInMessages(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> counter = runtime.cown(1);
      runtime.when().run(MessagesTest::count);
      runtime.send("counters", List.of(counter));
      runtime.quiesce();
      assertEquals(2, counter.join());
    }
  }

  @SuppressWarnings("unchecked")
  private static void count() {
    var counters = (List<Cown<Integer>>) Objects.requireNonNull(Boc.receive("counters").contents());
    Boc.when(counters.get(0)).run(c -> c.set(c.get() + 1));
  }

  @UnderEachIsolation
  void fifoPerTagAndSenderWithManyOfEach(Isolation isolation) throws Exception {
    int senders = 4;
    int perSender = 5_000;
    int receivers = 3;
    Tally received = Tally.zero();
    Tally wrong = Tally.zero();
    try (BocRuntime runtime = open(isolation)) {
      Threads.each(
          senders + receivers,
          thread -> {
            if (thread < senders) {
              for (int i = 0; i < perSender; i++) {
                runtime.send("t" + i % 2, thread * perSender + i);
              }
            } else {
              receiveInOrder(runtime, senders, perSender, received, wrong);
            }
          });
      assertEquals(senders * perSender, received.value());
      assertEquals(0, wrong.value());
    }
  }

  private static void receiveInOrder(
      BocRuntime runtime, int senders, int perSender, Tally received, Tally wrong) {
    int[][] last = new int[senders][2];
    while (received.value() < (long) senders * perSender) {
      Optional<Message> next = runtime.receive(List.of("t1", "t0"), Duration.ofMillis(1));
      if (next.isPresent()) {
        int number = (int) Objects.requireNonNull(next.get().contents());
        int[] before = last[number / perSender];
        int tag = number % 2;
        if (!next.get().tag().equals("t" + tag) || number + 1 <= before[tag]) {
          wrong.add(1);
        }
        before[tag] = number + 1;
        received.add(1);
      }
    }
  }

  // ---- bounds ---------------------------------------------------------------------------------

  @UnderEachIsolation
  void aFullQueueRefuses(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).messages(2, OnFull.FAIL).start()) {
      runtime.send("a", 1);
      runtime.send("a", 2);
      runtime.send("b", 1);
      IllegalStateException full =
          assertThrows(IllegalStateException.class, () -> runtime.send("a", 3));
      assertTrue(full.getMessage().contains("\"a\" is full"), full.getMessage());
      assertInstanceOf(
          IllegalStateException.class, failureOf(runtime.when().run(() -> Boc.send("a", 3))));
      assertEquals(1, runtime.receive("a").contents());
      runtime.send("a", 3);
      assertEquals(2, runtime.receive("a").contents());
      assertEquals(3, runtime.receive("a").contents());
    }
  }

  @UnderEachIsolation
  void aFullQueueBlocksItsSenders(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).messages(2, OnFull.BLOCK).start()) {
      runtime
          .when()
          .run(
              () -> {
                for (int i = 0; i < 1000; i++) {
                  Boc.send("a", i);
                }
              });
      for (int i = 0; i < 1000; i++) {
        assertEquals(i, runtime.receive("a").contents());
      }
    }
  }

  @Test
  @Timeout(60)
  void whoIsInterruptedWhileHeWaitsIsToldSo() {
    try (BocRuntime runtime = builder(Isolation.NONE).messages(1, OnFull.BLOCK).start()) {
      runtime.send("full", 1);
      for (Runnable wait :
          List.<Runnable>of(() -> runtime.receive("none"), () -> runtime.send("full", 2))) {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, wait::run);
        assertTrue(Thread.interrupted(), "its status stays set");
      }
      Thread.currentThread().interrupt();
      assertEquals(1, runtime.receive("full").contents(), "there is nothing to wait for");
      assertTrue(Thread.interrupted());
    }
  }

  // ---- life -----------------------------------------------------------------------------------

  @UnderEachIsolation
  void aClosedRuntimeEndsTheWaitsOutside(Isolation isolation) {
    BocRuntime runtime = builder(isolation).messages(1, OnFull.BLOCK).start();
    runtime.send("full", 1);
    List<CompletableFuture<Throwable>> ended = new ArrayList<>();
    for (Runnable wait :
        List.<Runnable>of(
            () -> runtime.receive("a"),
            () -> runtime.send("full", 2),
            () -> runtime.receive(List.of("a", "b"), PATIENCE.multipliedBy(100)))) {
      ended.add(waiting(wait));
    }
    runtime.shutdown();
    ended.forEach(end -> assertClosed(end.join()));
    assertClosed(assertThrows(IllegalStateException.class, () -> runtime.receive("full")));
    assertClosed(assertThrows(IllegalStateException.class, () -> runtime.send("a", 1)));
  }

  /** What ends a wait on a thread of its own, which sleeps when this returns. */
  private static CompletableFuture<Throwable> waiting(Runnable wait) {
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                wait.run();
                end.complete(new AssertionError("it has not waited"));
              } catch (Throwable e) {
                end.complete(e);
              }
            });
    thread.start();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                thread.getState() == Thread.State.WAITING
                    || thread.getState() == Thread.State.TIMED_WAITING);
    return end;
  }

  private static void assertClosed(Throwable thrown) {
    assertInstanceOf(IllegalStateException.class, thrown);
    assertTrue(thrown.getMessage().contains("closed"), thrown.getMessage());
  }

  @Test
  @Timeout(60)
  void theMessagesOfTheDefaultRuntimeOutliveIt() {
    Boc.shutdown();
    Boc.send("kept", 1);
    Boc.when().run(() -> Boc.send("kept", 2));
    Boc.shutdown();
    assertEquals(1, Boc.receive("kept").contents());
    assertEquals(2, Boc.when().call(() -> Boc.receive("kept").contents()).join());
    AtomicReference<Message> late = new AtomicReference<>();
    Thread outside = new Thread(() -> late.set(Boc.receive("late")));
    outside.start();
    Boc.shutdown();
    Boc.send("late", 3);
    await().atMost(PATIENCE).until(() -> late.get() != null);
    assertEquals(3, late.get().contents());
    Boc.send("kept", 4);
    Boc.drain("kept");
    assertFalse(Boc.receive(List.of("kept"), Duration.ZERO).isPresent());
  }

  @Test
  void whatNamesNoTagIsRefused() {
    assertThrows(NullPointerException.class, () -> Boc.send(null, 1));
    assertThrows(NullPointerException.class, () -> Boc.receive((String) null));
    assertThrows(IllegalArgumentException.class, () -> Boc.receive(List.of()));
    assertThrows(IllegalArgumentException.class, Boc::drain);
  }

  @Test
  @Timeout(60)
  void waitingInABatchIsRefused() {
    try (BocRuntime runtime = open(Isolation.NONE)) {
      runtime.batch(
          () -> {
            runtime.send("a", 1);
            assertEquals(1, runtime.receive("a").contents());
            assertThrows(IllegalStateException.class, () -> runtime.receive("a"));
          });
    }
  }
}
