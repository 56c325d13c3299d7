package io.bocj.scheduler;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the counters add up to when nothing is left to run. */
@Timeout(120)
class CountersTest {
  private static final int ROUNDS = 20_000;
  private static final int BURST = 20;

  /** Half from outside, in a burst of which thieves take some, and half from other work. */
  @Test
  void whatWasRunWasPushedOnceWheneverNothingIsLeft() {
    try (Workers workers = Workers.started(4)) {
      for (int round = 1; round <= ROUNDS; round++) {
        for (int i = 0; i < BURST; i++) {
          workers.submit(
              TestWork.running(worker -> worker.scheduleHere(TestWork.running(last -> {}))));
        }
        workers.awaitQuiescence();
        long expected = 2L * BURST * round;
        assertEquals(expected, workers.counted(Counter.EXECUTED));
        assertEquals(
            expected,
            workers.counted(Counter.PUSHED_LOCAL) + workers.counted(Counter.PUSHED_REMOTE),
            () -> "at the latest in round " + expected / 2 / BURST);
      }
      assertNothingEscaped(workers);
    }
  }

  @Test
  void whatIsStolenIsToldAndCountedAlike() {
    Workers workers = Workers.started(4);
    while (workers.counted(Counter.STOLEN) < 10 * BURST) {
      for (int i = 0; i < BURST; i++) {
        workers.submit(TestWork.running(worker -> Thread.yield()));
      }
      workers.awaitQuiescence();
    }
    workers.close();
    assertEquals(
        workers.counted(Counter.STOLEN), workers.all.stream().mapToLong(w -> w.stolen.get()).sum());
    assertNothingEscaped(workers);
  }

  /** A worker is stuck, so another must have taken what came into its inbox, all at once. */
  @Test
  void anInboxIsStolenAsAWhole() {
    CountDownLatch end = new CountDownLatch(1);
    try (Workers workers = Workers.started(2)) {
      workers.submit(
          TestWork.running(
              stuck -> {
                Worker thief = workers.all.get(1 - stuck.index());
                await().until(thief::asleep);
                long before = thief.counter(Counter.STOLEN);
                AtomicLong ran = new AtomicLong();
                for (int i = 0; i < BURST; i++) {
                  workers.scheduler.countScheduled(true);
                  stuck.submitFromOutside(TestWork.running(worker -> ran.incrementAndGet()));
                }
                await().until(() -> ran.get() == BURST);
                assertEquals(BURST, thief.counter(Counter.STOLEN) - before);
                end.countDown();
              }));
      Workers.hold(end);
      workers.awaitQuiescence();
      assertNothingEscaped(workers);
    }
  }

  @Test
  void whatTheWatcherTakesFromAStuckWorkerIsStolen() {
    try (Workers workers = Workers.started(2)) {
      workers.submit(
          TestWork.running(
              stuck -> {
                TestWorker thief = workers.all.get(1 - stuck.index());
                CountDownLatch taken = new CountDownLatch(1);
                await().until(() -> workers.allSleepBut(stuck));
                long counted = thief.counter(Counter.STOLEN);
                long attempts = thief.counter(Counter.STEAL_ATTEMPTS);
                long told = thief.stolen.get();
                stuck.scheduleHere(TestWork.running(worker -> taken.countDown()));
                Workers.hold(taken);
                assertEquals(1, thief.counter(Counter.STOLEN) - counted);
                assertEquals(1, thief.stolen.get() - told);
                assertTrue(thief.counter(Counter.STEAL_ATTEMPTS) > attempts);
              }));
      workers.awaitQuiescence();
      assertNothingEscaped(workers);
    }
  }

  @Test
  void sleepsAreToldAndCountedAlike() {
    Workers workers = Workers.started(3);
    for (int i = 0; i < 50; i++) {
      workers.awaitAllAsleep();
      workers.submit(TestWork.running(worker -> {}));
      workers.awaitQuiescence();
    }
    workers.close();
    for (TestWorker worker : workers.all) {
      assertEquals(worker.counter(Counter.PARKED), worker.slept.get());
      assertEquals(worker.counter(Counter.PARKED), worker.woken.get());
    }
    assertTrue(workers.counted(Counter.PARKED) >= 50);
    assertNothingEscaped(workers);
  }

  private static void assertNothingEscaped(Workers workers) {
    for (TestWorker worker : workers.all) {
      assertTrue(worker.escaped.isEmpty(), worker.escaped::toString);
    }
  }
}
