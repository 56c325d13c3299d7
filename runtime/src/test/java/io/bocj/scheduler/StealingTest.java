package io.bocj.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thieves find what there is, soon, and leave others their share. The workers' threads are not
 * started: the test does what they would, so the counts are exact.
 */
@Timeout(60)
class StealingTest {
  private static final int MANY = 8;

  private Workers workers = attached(MANY);

  private static Workers attached(int n) {
    Workers workers = Workers.notStarted(n);
    workers.all.forEach(worker -> worker.attach(workers.scheduler, "test"));
    return workers;
  }

  private TestWorker worker(int index) {
    return workers.all.get(index);
  }

  /** How many works a worker finds without stealing. */
  private static int own(Worker worker) {
    int own = 0;
    for (Work work = worker.takeDeferred(); work != null; work = worker.takeDeferred()) {
      own++;
    }
    long stolen = worker.counter(Counter.STOLEN);
    while (worker.hasStealable()) {
      assertNotNull(worker.find());
      own++;
    }
    assertEquals(stolen, worker.counter(Counter.STOLEN), "not its own");
    return own;
  }

  @Test
  void aThiefFindsTheOnlyWorkerWithAQueueInOneRound() {
    for (int i = 0; i < 1000; i++) {
      TestWorker victim = worker(1 + i % (MANY - 1));
      victim.enqueue(TestWork.number(i));
      assertFoundInOneRound(worker(0));
    }
  }

  @Test
  void aThiefFindsTheOnlyWorkerWithAnInboxInOneRound() {
    for (int i = 0; i < 1000; i++) {
      worker(1 + i % (MANY - 1)).submitFromOutside(TestWork.number(i));
      assertFoundInOneRound(worker(0));
    }
  }

  private static void assertFoundInOneRound(Worker thief) {
    long before = thief.counter(Counter.STEAL_ATTEMPTS);
    assertNotNull(thief.find());
    long probes = thief.counter(Counter.STEAL_ATTEMPTS) - before;
    assertTrue(probes >= 1 && probes < MANY, () -> probes + " probes");
  }

  @Test
  void whoFindsNothingHasLookedAtEachOtherWorkerOnce() {
    assertNull(worker(3).find());
    assertEquals(MANY - 1, worker(3).counter(Counter.STEAL_ATTEMPTS));
    assertEquals(0, worker(3).counter(Counter.STOLEN));
  }

  /** So that thieves do not all go for the same victim. */
  @Test
  void thievesBeginAnywhere() {
    long[] probes = new long[MANY];
    for (int i = 0; i < 1000; i++) {
      worker(5).enqueue(TestWork.number(i));
      long before = worker(0).counter(Counter.STEAL_ATTEMPTS);
      assertNotNull(worker(0).find());
      probes[(int) (worker(0).counter(Counter.STEAL_ATTEMPTS) - before)]++;
    }
    for (int n = 1; n < MANY; n++) {
      assertTrue(probes[n] > 0, "never after as many probes as " + n);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 255, 256, 257, 5000})
  void aThiefLeavesTheVictimHalfOfItsQueue(int works) {
    for (int i = 0; i < works; i++) {
      worker(0).enqueue(TestWork.number(i));
    }
    assertNotNull(worker(1).find());
    int left = own(worker(0));
    assertTrue(left >= works / 2, () -> "left " + left + " of " + works);
    assertEquals(works, 1 + own(worker(1)) + left, "lost or doubled");
  }

  /** An inbox is taken as a whole, so the others have to be able to steal from the thief. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 255, 256, 257, 5000})
  void whatAThiefTakesFromAnInboxAndDoesNotRunCanBeStolenFromIt(int works) {
    for (int i = 0; i < works; i++) {
      worker(0).submitFromOutside(TestWork.number(i));
    }
    assertNotNull(worker(1).find());
    int found = 1;
    for (Work work = worker(2).find(); work != null; work = worker(2).find()) {
      found++;
    }
    assertEquals(works, found);
  }

  /** All work comes from one worker that is busy until the others have done it. */
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8})
  void thievesShareWhatOneWorkerHasToGive(int n) {
    int works = 10_000;
    AtomicLong done = new AtomicLong();
    try (Workers running = Workers.started(n)) {
      running.submit(
          TestWork.running(
              busy -> {
                for (int i = 0; i < works; i++) {
                  busy.scheduleHere(TestWork.running(thief -> done.incrementAndGet()));
                }
                while (done.get() < works) {
                  Thread.onSpinWait();
                }
              }));
      running.awaitQuiescence();
      assertEquals(works, done.get());
      // All but what the watcher has taken from the slot.
      assertTrue(running.counted(Counter.STOLEN) >= works - 1);
    }
  }
}
