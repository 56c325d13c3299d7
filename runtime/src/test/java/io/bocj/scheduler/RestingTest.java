package io.bocj.scheduler;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Workers that are not to run anything find nothing, and nothing is lost with them. How many run is
 * up to the test: its samples are of an hour that has not come yet.
 */
@Timeout(120)
class RestingTest {
  private static Workers attached(SimulatedLoad load, int n) {
    Workers workers = Workers.notStarted(n, load.climbing);
    workers.all.forEach(worker -> worker.attach(workers.scheduler, "test"));
    return workers;
  }

  private static void assertNothingEscaped(Workers workers) {
    assertTrue(workers.all.stream().allMatch(worker -> worker.escaped.isEmpty()));
  }

  @Test
  void whoRestsFindsNothingAndIsGivenNothing() {
    SimulatedLoad load = SimulatedLoad.tomorrow(3);
    Workers workers = attached(load, 3);
    load.narrow();
    for (int i = 0; i < 6; i++) {
      workers.submit(TestWork.number(i));
    }
    assertFalse(workers.all.get(1).hasStealable());
    assertFalse(workers.all.get(2).hasStealable());
    assertNull(workers.all.get(2).find());
    assertNotNull(workers.all.get(0).find());
    load.widen();
    assertNotNull(workers.all.get(2).find());
    workers.submit(TestWork.number(6));
    workers.submit(TestWork.number(7));
    assertTrue(workers.all.get(1).hasStealable());
  }

  @Test
  void everyoneWorksAgainBeforeTheEnd() {
    SimulatedLoad load = SimulatedLoad.tomorrow(2);
    Workers workers = attached(load, 2);
    load.narrow();
    workers.submit(TestWork.number(1));
    workers.submit(TestWork.number(2));
    workers.scheduler.stop();
    assertNotNull(workers.all.get(1).find());
  }

  /** Who has enough of its own takes over nevertheless, in time. */
  @Test
  void whatARestingWorkerHasLeftIsTakenOver() {
    SimulatedLoad load = SimulatedLoad.tomorrow(2);
    Workers workers = attached(load, 2);
    TestWorker runs = workers.all.get(0);
    TestWorker rests = workers.all.get(1);
    for (int i = 0; i < 5000; i++) {
      runs.enqueue(TestWork.number(-1));
    }
    rests.enqueue(TestWork.number(1));
    rests.submitFromOutside(TestWork.number(2));
    rests.backlog().express().append(TestWork.number(3));
    load.narrow();
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i < 5003; i++) {
      found.add(((TestWork) Objects.requireNonNull(runs.find())).number);
      if (i == Worker.TAKE_OVER_INTERVAL) {
        assertFalse(rests.hasStealable());
      }
    }
    assertEquals(Set.of(-1, 1, 2, 3), found);
    assertNull(runs.find());
  }

  @Test
  void aChainDoesNotKeepItsWorkerWhileOthersRest() {
    SimulatedLoad load = SimulatedLoad.tomorrow(2);
    AtomicInteger kept = new AtomicInteger();
    AtomicInteger let = new AtomicInteger();
    try (Workers workers = Workers.started(2, load.climbing)) {
      workers.submit(chained(1000, kept, let));
      workers.awaitQuiescence();
      assertEquals(0, let.get());
      await()
          .until(
              () -> {
                load.narrow(); // again, as the watcher may take for stuck who is off its core
                workers.submit(chained(1000, kept, let));
                workers.awaitQuiescence();
                return let.get() > 0;
              });
      assertNothingEscaped(workers);
    }
    assertTrue(kept.get() > 1000);
  }

  private static Work chained(int n, AtomicInteger kept, AtomicInteger let) {
    return TestWork.of(
        worker -> (worker.keepsNext() ? kept : let).incrementAndGet(),
        worker -> {
          if (n > 0) {
            worker.scheduleHere(chained(n - 1, kept, let));
          }
        });
  }

  @Test
  void whoMayRunAgainIsWoken() {
    SimulatedLoad load = SimulatedLoad.yesterday(2).narrow();
    Workers workers = attached(load, 2);
    lieDown(workers.scheduler.idlers(), workers.all.get(1));
    workers.scheduler.reconsiderWidth(workers.all.get(0)); // nothing was run for a day
    assertEquals(2, load.climbing.width());
    assertEquals(List.of("1 to 2"), List.copyOf(workers.all.get(0).widths));
    assertFalse(workers.all.get(1).asleep());
  }

  /** Who may run has looked before that was there, and sleeps. */
  @Test
  void whoLiesDownWithSomethingLeftWakesWhoMayRun() {
    SimulatedLoad load = SimulatedLoad.tomorrow(2).narrow();
    Workers workers = attached(load, 2);
    Idlers idlers = workers.scheduler.idlers();
    lieDown(idlers, workers.all.get(0));
    workers.all.get(1).enqueue(TestWork.number(1));
    lieDown(idlers, workers.all.get(1));
    assertFalse(workers.all.get(0).asleep());
    assertTrue(workers.all.get(1).asleep());
    assertEquals(1, idlers.searching());
    assertNotNull(workers.all.get(0).find());
  }

  private static void lieDown(Idlers idlers, Worker worker) {
    idlers.beginSearching();
    assertNull(idlers.lieDown(worker));
  }

  /** Each of the two would go on for ever. */
  @Test
  void whoHasWorkOfItsOwnRestsNevertheless() {
    SimulatedLoad load = SimulatedLoad.tomorrow(2);
    CountDownLatch both = new CountDownLatch(2);
    AtomicBoolean end = new AtomicBoolean();
    try (Workers workers = Workers.started(2, load.climbing)) {
      for (int i = 0; i < 2; i++) {
        workers.submit(
            TestWork.running(
                worker -> {
                  both.countDown();
                  Workers.hold(both);
                  for (int k = 0; k < 10; k++) {
                    untilTheEnd(worker, end);
                  }
                }));
      }
      await()
          .until(
              () -> {
                load.narrow(); // again, as the watcher may take for stuck who is off its core
                return workers.all.get(1).asleep();
              });
      assertFalse(workers.all.get(0).asleep());
      end.set(true);
      workers.awaitQuiescence();
      assertNothingEscaped(workers);
    }
  }

  private static void untilTheEnd(Worker worker, AtomicBoolean end) {
    if (!end.get()) {
      worker.scheduleHere(TestWork.running(next -> untilTheEnd(next, end)));
    }
  }

  @Test
  void whatIsPushedBehindAStuckWorkerWakesWhoRests() {
    SimulatedLoad load = SimulatedLoad.tomorrow(2).narrow();
    CountDownLatch unstuck = new CountDownLatch(1);
    try (Workers workers = Workers.started(2, load.climbing)) {
      workers.awaitAllAsleep();
      workers.submit(TestWork.running(worker -> Workers.hold(unstuck)));
      workers.submit(TestWork.running(worker -> unstuck.countDown()));
      workers.awaitQuiescence();
      assertNothingEscaped(workers);
    }
    assertEquals(2, load.climbing.width());
  }

  @Test
  void whatAStuckWorkerHasDeferredWakesWhoRests() {
    SimulatedLoad load = SimulatedLoad.tomorrow(2).narrow();
    CountDownLatch unstuck = new CountDownLatch(1);
    try (Workers workers = Workers.started(2, load.climbing)) {
      workers.submit(
          TestWork.running(
              worker -> {
                worker.scheduleHere(TestWork.running(other -> unstuck.countDown()));
                Workers.hold(unstuck);
              }));
      workers.awaitQuiescence();
      assertNothingEscaped(workers);
    }
  }

  @Test
  void whoMayRunIsWokenWhileOthersRest() {
    SimulatedLoad load = SimulatedLoad.tomorrow(4).narrow();
    try (Workers workers = Workers.started(4, load.climbing)) {
      for (int i = 0; i < 200; i++) {
        AtomicBoolean ran = new AtomicBoolean();
        workers.submit(TestWork.running(worker -> ran.set(true)));
        workers.awaitQuiescence();
        assertTrue(ran.get());
        if (i % 10 == 0) {
          workers.awaitAllAsleep();
        }
      }
      assertNothingEscaped(workers);
    }
  }

  @Test
  void nothingIsLostWhileTheWidthChanges() throws InterruptedException {
    SimulatedLoad load = SimulatedLoad.tomorrow(4);
    AtomicLong ran = new AtomicLong();
    AtomicBoolean end = new AtomicBoolean();
    AtomicInteger changes = new AtomicInteger();
    Thread changer =
        new Thread(
            () -> {
              while (!end.get()) {
                int before = load.climbing.width();
                load.step(
                    HillClimbing.WINDOW_NANOS,
                    ThreadLocalRandom.current().nextBoolean()
                        ? SimulatedLoad::contended
                        : SimulatedLoad::scaling);
                if (load.climbing.width() != before) {
                  changes.incrementAndGet();
                }
              }
            });
    try (Workers workers = Workers.started(4, load.climbing)) {
      changer.start();
      for (int round = 0; round < 200; round++) {
        ran.set(0);
        for (int i = 0; i < 10; i++) {
          workers.submit(TestWork.running(worker -> grow(worker, 7, ran)));
        }
        workers.awaitQuiescence();
        assertEquals(10 * 255, ran.get());
      }
      assertNothingEscaped(workers);
      assertTrue(changes.get() > 0);
      assertEquals(200 * 10 * 255, workers.counted(Counter.EXECUTED));
      assertEquals(
          200 * 10 * 255,
          workers.counted(Counter.PUSHED_LOCAL) + workers.counted(Counter.PUSHED_REMOTE));
    } finally {
      end.set(true);
      changer.join();
    }
  }

  /** A binary tree of works, half of which the workers release instead of scheduling them. */
  private static void grow(Worker worker, int height, AtomicLong ran) {
    ran.incrementAndGet();
    if (height > 0) {
      worker.scheduleHere(TestWork.running(next -> grow(next, height - 1, ran)));
      worker.scheduleHere(TestWork.finishing(next -> grow(next, height - 1, ran)));
    }
  }
}
