package io.bocj.scheduler;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SchedulerTest {
  @Test
  void stopEndsSleepingThreads() {
    Workers workers = Workers.started(3);
    workers.awaitAllAsleep();
    workers.close();
    assertTrue(workers.all.stream().noneMatch(worker -> worker.thread().isAlive()));
  }

  @Test
  void stopRightAfterTheStartEndsTheThreads() {
    for (int i = 0; i < 300; i++) {
      Workers workers = Workers.started(3);
      workers.close();
      assertTrue(workers.all.stream().noneMatch(worker -> worker.thread().isAlive()));
    }
  }

  @Test
  void stopWhileThreadsFallAsleepEndsThem() {
    for (int i = 0; i < 300; i++) {
      Workers workers = Workers.started(3);
      workers.submit(TestWork.running(worker -> {}));
      workers.awaitQuiescence();
      workers.close();
      assertTrue(workers.all.stream().noneMatch(worker -> worker.thread().isAlive()));
    }
  }

  @Test
  void whatIsQueuedIsRunBeforeTheThreadsEnd() {
    AtomicLong done = new AtomicLong();
    try (Workers workers = Workers.started(2)) {
      for (int i = 0; i < 1000; i++) {
        workers.submit(TestWork.running(worker -> done.incrementAndGet()));
      }
    }
    assertEquals(1000, done.get());
  }

  /** The stop comes while workers are anywhere between their last look and their sleep. */
  @Test
  void whatIsPushedRightBeforeTheStopIsRun() {
    AtomicLong done = new AtomicLong();
    for (int i = 0; i < 2000; i++) {
      Workers workers = Workers.started(1 + i % 2);
      for (int spin = 0; spin < i; spin++) {
        Thread.onSpinWait();
      }
      workers.submit(TestWork.running(worker -> done.incrementAndGet()));
      workers.scheduler.stop();
      workers.close();
      assertEquals(i + 1, done.get());
    }
  }

  @Test
  void awaitStoppedGivesUpAtTheDeadline() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    Workers workers = Workers.started(2);
    workers.submit(TestWork.running(worker -> Workers.hold(end)));
    workers.scheduler.stop();
    assertFalse(workers.scheduler.awaitStopped(System.nanoTime()));
    end.countDown();
    assertTrue(workers.scheduler.awaitStopped(Workers.patience()));
  }

  @Test
  void workersAreToldThatTheyStartAndStopOnTheirThreads() {
    Queue<String> told = new ConcurrentLinkedQueue<>();
    AtomicReference<Thread> thread = new AtomicReference<>();
    Worker telling =
        new Worker(0) {
          @Override
          protected void onStart() {
            thread.set(Thread.currentThread());
            told.add("start");
          }

          @Override
          protected void onStop() {
            told.add(Thread.currentThread() == thread.get() ? "stop" : "stop elsewhere");
          }

          @Override
          protected void onEscaped(Work work, Throwable thrown) {
            told.add("escaped");
          }
        };
    Scheduler scheduler = new Scheduler("telling", List.of(telling));
    scheduler.start();
    scheduler.countScheduled(true);
    scheduler.submit(TestWork.running(worker -> told.add("run")));
    scheduler.stop();
    await().until(() -> told.contains("stop"));
    assertEquals(List.of("start", "run", "stop"), List.copyOf(told));
  }

  /** As a user's handler of uncaught exceptions may. */
  @Test
  void aWorkerOutlivesAReportThatThrowsTheSameAgain() {
    Worker worker =
        new Worker(0) {
          @Override
          protected void onEscaped(Work work, Throwable thrown) {
            throw (RuntimeException) thrown;
          }
        };
    AtomicLong finished = new AtomicLong();
    Scheduler scheduler = new Scheduler("rethrowing", List.of(worker));
    scheduler.start();
    for (int i = 0; i < 3; i++) {
      scheduler.countScheduled(true);
      scheduler.submit(
          TestWork.of(
              w -> {
                throw new IllegalStateException("escapes");
              },
              w -> finished.incrementAndGet()));
    }
    await().until(() -> finished.get() == 3);
    scheduler.stop();
    await().until(() -> !worker.thread().isAlive());
  }

  /** Two schedulers that submit to each other, each work coming from a foreign worker's thread. */
  @Test
  void workFromAWorkerOfAnotherSchedulerComesFromOutside() {
    AtomicLong done = new AtomicLong();
    try (Workers one = Workers.started(2);
        Workers other = Workers.started(2)) {
      one.submit(pingPong(one, other, 20_000, done));
      await().until(() -> done.get() == 20_000);
      one.awaitQuiescence();
      other.awaitQuiescence();
      assertEquals(10_000, one.counted(Counter.EXECUTED));
      assertEquals(10_000, other.counted(Counter.EXECUTED));
      assertEquals(0, one.counted(Counter.PUSHED_LOCAL) + other.counted(Counter.SCHEDULED));
    }
  }

  private static Work pingPong(Workers here, Workers there, int left, AtomicLong done) {
    return TestWork.running(
        worker -> {
          if (left > 1) {
            there.submit(pingPong(there, here, left - 1, done));
          }
          done.incrementAndGet();
        });
  }
}
