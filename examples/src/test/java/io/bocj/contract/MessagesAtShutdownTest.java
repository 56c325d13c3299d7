package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.OnFull;
import io.bocj.PinnedCown;
import io.bocj.contract.shared.Gate;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;

/**
 * Behaviors that wait for messages while their runtime is shut down: who can be answered is, and
 * who cannot does not keep it up.
 */
@Timeout(120)
class MessagesAtShutdownTest {
  private static final int ROUNDS = 500;

  @UnderEachIsolation
  void behaviorsThatNobodyCanAnswerDoNotKeepARuntimeUp(Isolation isolation) {
    BocRuntime runtime = builder(isolation).workers(2).messages(1, OnFull.BLOCK).start();
    Gate started = Gate.needing(2);
    Cown<Void> receives = receiveForEver(runtime, started);
    Cown<Void> sends =
        runtime
            .when()
            .run(
                () -> {
                  Boc.send("full", 1);
                  started.open();
                  Boc.send("full", 2);
                });
    Cown<Integer> behind = runtime.when(receives).call(r -> 1);
    awaitOpen(started);
    runtime.shutdown();
    assertEndedByShutdown(receives);
    assertEndedByShutdown(sends);
    assertEquals(1, behind.join());
  }

  /** It is pending, and will not run before that is answered. */
  @UnderEachIsolation
  void whatIsBehindABehaviorThatNobodyCanAnswerDoesNotKeepARuntimeUp(Isolation isolation) {
    BocRuntime runtime = builder(isolation).workers(3).start();
    Gate started = Gate.needing(1);
    Cown<Void> receives = receiveForEver(runtime, started);
    Cown<Integer> behind = runtime.when(receives).call(r -> 1);
    awaitOpen(started);
    runtime.shutdown();
    assertEndedByShutdown(receives);
    assertEquals(1, behind.join());
  }

  /** Who answers may be in anybody's hands by then. */
  @UnderEachIsolation
  void anAnswerThatIsScheduledIsWaitedFor(Isolation isolation) {
    for (int i = 0; i < 50; i++) {
      BocRuntime runtime = builder(isolation).workers(2).start();
      Cown<Integer> received =
          runtime
              .when()
              .call(
                  () -> {
                    Boc.when().run(() -> Boc.send("answer", 5));
                    return (Integer) Boc.receive("answer").contents();
                  });
      Cown<Integer> behind = runtime.when(received).call(r -> r.get() + 1);
      runtime.shutdown();
      assertEquals(6, behind.join());
    }
  }

  private static Cown<Void> receiveForEver(BocRuntime runtime, Gate started) {
    return runtime
        .when()
        .run(
            () -> {
              started.open();
              Boc.receive("never");
            });
  }

  private static void assertEndedByShutdown(Cown<?> cown) {
    Throwable thrown = failureOf(cown);
    assertInstanceOf(IllegalStateException.class, thrown);
    assertTrue(thrown.getMessage().contains("being shut down"), thrown.getMessage());
  }

  private static void awaitOpen(Gate gate) {
    try {
      gate.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @UnderEachIsolation
  void shutdownWaitsForAnswersThatAreStillToCome(Isolation isolation) {
    for (int i = 0; i < 20; i++) {
      BocRuntime runtime = open(isolation, 2);
      Cown<Object> received = runtime.when().call(() -> Boc.receive("late").contents());
      runtime.when().run(() -> step(2000));
      runtime.shutdown();
      assertEquals("here", received.join());
    }
  }

  private static void step(int left) {
    if (left == 0) {
      Boc.send("late", "here");
    } else {
      Boc.when().run(() -> step(left - 1));
    }
  }

  /** One of the two always has a letter that it has not been woken for. */
  @UnderEachIsolation
  void aConversationIsLetEnd(Isolation isolation) {
    for (int i = 0; i < 5; i++) {
      BocRuntime runtime = open(isolation, 2);
      Cown<Integer> asks = runtime.when().call(() -> converse("ping", "pong", true));
      Cown<Integer> answers = runtime.when().call(() -> converse("pong", "ping", false));
      runtime.shutdown();
      assertEquals(ROUNDS, asks.join());
      assertEquals(ROUNDS, answers.join());
    }
  }

  private static int converse(String to, String from, boolean begins) {
    int heard = 0;
    for (int i = 0; i < ROUNDS; i++) {
      if (begins) {
        Boc.send(to, work(i));
      }
      heard += Boc.receive(from).contents() != null ? 1 : 0;
      if (!begins) {
        Boc.send(to, work(i));
      }
    }
    return heard;
  }

  /** Longer than anybody looks for a message before he sleeps. */
  private static double work(int from) {
    double sum = from;
    for (int i = 0; i < 20_000; i++) {
      sum += Math.sqrt(sum + i);
    }
    return sum;
  }

  @UnderEachIsolation
  void whoWaitsForRoomIsLetSend(Isolation isolation) {
    for (int i = 0; i < 5; i++) {
      BocRuntime runtime = builder(isolation).workers(2).messages(1, OnFull.BLOCK).start();
      Cown<Void> sends = runtime.when().run(MessagesAtShutdownTest::sendAll);
      Cown<Integer> receives = runtime.when().call(MessagesAtShutdownTest::receiveAll);
      runtime.shutdown();
      sends.join();
      assertEquals(ROUNDS, receives.join());
    }
  }

  private static void sendAll() {
    for (int i = 0; i < ROUNDS; i++) {
      Boc.send("narrow", i);
    }
  }

  private static int receiveAll() {
    int heard = 0;
    for (int i = 0; i < ROUNDS; i++) {
      work(i);
      heard += (int) Boc.receive("narrow").contents() == i ? 1 : 0;
    }
    return heard;
  }

  @UnderEachIsolation
  void oneIsToldAndMayAnswerTheOther(Isolation isolation) {
    for (int i = 0; i < 10; i++) {
      BocRuntime runtime = open(isolation, 2);
      Cown<Boolean> one = runtime.when().call(() -> receiveOrSend("one", "other"));
      Cown<Boolean> other = runtime.when().call(() -> receiveOrSend("other", "one"));
      runtime.shutdown();
      assertTrue(one.join() != other.join(), "one was told, the other received");
    }
  }

  private static boolean receiveOrSend(String from, String to) {
    try {
      Boc.receive(from);
      return true;
    } catch (IllegalStateException e) {
      Boc.send(to, "told");
      return false;
    }
  }

  /** What is pending here waits for a cown that is held elsewhere. */
  @UnderEachIsolation
  void whatAnotherRuntimeHoldsIsWaitedFor(Isolation isolation) {
    Gate held = Gate.needing(1);
    Gate end = Gate.needing(1);
    try (BocRuntime elsewhere = open(isolation, 1)) {
      Cown<Integer> cown = Cown.of(1);
      elsewhere.when(cown).run(c -> holdUntil(held, end));
      awaitOpen(held);
      BocRuntime runtime = open(isolation, 2);
      runtime.when(cown).run(c -> Boc.send("answer", c.get()));
      Cown<Object> received = runtime.when().call(() -> Boc.receive("answer").contents());
      CompletableFuture<Void> down = CompletableFuture.runAsync(runtime::shutdown);
      try {
        await().during(Duration.ofMillis(200)).until(() -> !down.isDone());
      } finally {
        end.open();
      }
      down.join();
      assertEquals(1, received.join());
    }
  }

  /** Each of them could hold what the other one waits for. */
  @UnderEachIsolation
  void twoRuntimesDoNotKeepEachOtherUp(Isolation isolation) {
    BocRuntime one = builder(isolation).workers(2).start();
    BocRuntime other = builder(isolation).workers(2).start();
    Cown<Integer> behindOne = behindOneThatReceivesForEver(one);
    Cown<Integer> behindOther = behindOneThatReceivesForEver(other);
    one.shutdown();
    other.shutdown();
    assertEquals(1, behindOne.join());
    assertEquals(1, behindOther.join());
  }

  private static Cown<Integer> behindOneThatReceivesForEver(BocRuntime runtime) {
    Gate started = Gate.needing(1);
    Cown<Void> receives = receiveForEver(runtime, started);
    awaitOpen(started);
    return runtime.when(receives).call(r -> 1);
  }

  private static void holdUntil(Gate held, Gate end) {
    held.open();
    awaitOpen(end);
  }

  /** It would wait on the very thread that shuts the runtime down. */
  @UnderEachIsolation
  void aPinnedBehaviorThatNobodyCanAnswerDoesNotKeepARuntimeUp(Isolation isolation) {
    BocRuntime runtime = open(isolation, 2);
    PinnedCown<Integer> pinned = PinnedCown.of(1);
    Cown<Void> receives =
        runtime
            .when(pinned)
            .run(
                p -> {
                  Boc.receive("never");
                });
    Cown<Integer> behind = runtime.when(receives).call(r -> 1);
    runtime.shutdown();
    assertEndedByShutdown(receives);
    assertEquals(1, behind.join());
  }
}
