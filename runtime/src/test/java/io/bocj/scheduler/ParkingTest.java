package io.bocj.scheduler;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers sleep when there is nothing to do, and no wake-up is lost. */
@Timeout(120)
class ParkingTest {
  private static final int ROUNDS = 20_000;
  private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(30);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void whenAllSleepTheySleepWithoutATimeLimit(int n) {
    try (Workers workers = Workers.started(n)) {
      workers.awaitAllAsleep();
      for (int round = 0; round < 20; round++) {
        workers.submit(TestWork.running(worker -> {}));
        workers.awaitQuiescence();
        workers.awaitAllAsleep();
      }
      // No sleeper wakes up by itself: the counts of sleeps stay.
      long parked = workers.counted(Counter.PARKED);
      await()
          .during(Duration.ofMillis(50))
          .until(() -> workers.allSleepWithoutLimit() && workers.counted(Counter.PARKED) == parked);
    }
  }

  /**
   * Each is waited for, and the next one comes just when the last worker falls asleep: earlier if
   * all slept the time before, later if not.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void everySubmissionIsNoticed(int n) {
    try (Workers workers = Workers.started(n)) {
      AtomicLong done = new AtomicLong();
      int pause = 0;
      for (int i = 1; i <= ROUNDS; i++) {
        workers.submit(TestWork.running(worker -> done.incrementAndGet()));
        awaitCount(done, i);
        pause(pause);
        int step = i % 16;
        pause = Math.max(0, workers.allSleepBut() ? pause - step : pause + step);
      }
      assertTrue(workers.counted(Counter.PARKED) > 1000, "the workers hardly ever slept");
    }
  }

  @Test
  void submissionsOfManyThreadsAreNoticed() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try (Workers workers = Workers.started(3)) {
      List<Future<?>> threads = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        threads.add(pool.submit(() -> submitOneByOne(workers)));
      }
      for (Future<?> thread : threads) {
        thread.get(60, TimeUnit.SECONDS);
      }
      workers.awaitQuiescence();
      assertEquals(4 * 50_000, workers.counted(Counter.EXECUTED));
    } finally {
      pool.shutdown();
    }
  }

  private static void submitOneByOne(Workers workers) {
    AtomicLong done = new AtomicLong();
    for (int i = 1; i <= 50_000; i++) {
      workers.submit(TestWork.running(worker -> done.incrementAndGet()));
      awaitCount(done, i);
      pause(i % 1024);
    }
  }

  @Test
  void aBurstWakesAsManyAsItNeeds() {
    try (Workers workers = Workers.started(4)) {
      for (int round = 0; round < 500; round++) {
        AtomicLong running = new AtomicLong();
        for (int i = 0; i < 4; i++) {
          workers.submit(
              TestWork.running(
                  worker -> {
                    running.incrementAndGet();
                    awaitCount(running, 4);
                  }));
        }
        workers.awaitQuiescence();
      }
      assertTrue(workers.all.stream().allMatch(worker -> worker.escaped.isEmpty()));
    }
  }

  /** A body that hands out work and then waits for it, which its own queue alone could not run. */
  @Test
  void workQueuedByABusyWorkerIsStolen() {
    try (Workers workers = Workers.started(3)) {
      for (int round = 0; round < 500; round++) {
        AtomicLong done = new AtomicLong();
        workers.submit(
            TestWork.running(
                busy -> {
                  for (int i = 0; i < 10; i++) {
                    busy.scheduleHere(TestWork.running(thief -> done.incrementAndGet()));
                  }
                  awaitCount(done, 10);
                }));
        workers.awaitQuiescence();
      }
      assertTrue(workers.all.stream().allMatch(worker -> worker.escaped.isEmpty()));
      assertTrue(workers.counted(Counter.STOLEN) > 0);
    }
  }

  private static void awaitCount(AtomicLong count, long expected) {
    long limit = System.nanoTime() + STUCK_NANOS;
    while (count.get() < expected) {
      if (System.nanoTime() > limit) {
        throw new AssertionError("stuck at " + count.get() + " of " + expected);
      }
      Thread.yield();
    }
  }

  /** Gives the core back now and then: the workers may need it in order to fall asleep. */
  private static void pause(int turns) {
    for (int turn = 1; turn <= turns; turn++) {
      if (turn % 32 == 0) {
        Thread.yield();
      } else {
        Thread.onSpinWait();
      }
    }
  }
}
