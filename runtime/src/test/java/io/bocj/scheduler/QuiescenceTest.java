package io.bocj.scheduler;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class QuiescenceTest {
  private static final int CALLERS = 4;

  @Test
  void nothingScheduledIsQuiescentEvenBeforeTheStart() throws InterruptedException {
    Workers workers = Workers.notStarted(2);
    assertTrue(workers.scheduler.quiescent());
    assertTrue(workers.scheduler.awaitQuiescence(System.nanoTime()));
  }

  @Test
  void whatIsScheduledButNotSubmittedIsWaitedFor() throws InterruptedException {
    try (Workers workers = Workers.started(2)) {
      workers.scheduler.countScheduled(true);
      workers.awaitAllAsleep();
      assertFalse(workers.scheduler.quiescent());
      assertFalse(workers.scheduler.awaitQuiescence(System.nanoTime()));
      workers.scheduler.submit(TestWork.running(worker -> {}));
      workers.awaitQuiescence();
    }
  }

  @Test
  void whatIsCountedAsDoneEndsTheWait() throws Exception {
    try (Workers workers = Workers.started(1)) {
      workers.scheduler.countScheduled(true);
      FutureTask<Boolean> waiting =
          new FutureTask<>(() -> workers.scheduler.awaitQuiescence(Workers.patience()));
      Thread waiter = new Thread(waiting);
      waiter.start();
      await().until(() -> waiter.getState() == Thread.State.TIMED_WAITING);
      workers.scheduler.countDone();
      assertTrue(waiting.get(60, TimeUnit.SECONDS));
    }
  }

  @Test
  void aRunningBodyIsWaitedForUntilTheDeadline() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    try (Workers workers = Workers.started(2)) {
      workers.submit(TestWork.running(worker -> Workers.hold(end)));
      long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20);
      assertFalse(workers.scheduler.awaitQuiescence(deadline));
      assertTrue(System.nanoTime() >= deadline);
      end.countDown();
      workers.awaitQuiescence();
    }
  }

  @Test
  void anInterruptEndsTheWait() throws Exception {
    try (Workers workers = Workers.started(1)) {
      workers.scheduler.countScheduled(true);
      FutureTask<InterruptedException> waiting =
          new FutureTask<>(
              () ->
                  assertThrows(
                      InterruptedException.class,
                      () -> workers.scheduler.awaitQuiescence(Workers.patience())));
      Thread waiter = new Thread(waiting);
      waiter.start();
      await().until(() -> waiter.getState() == Thread.State.TIMED_WAITING);
      waiter.interrupt();
      waiting.get(60, TimeUnit.SECONDS);
      workers.scheduler.countDone();
    }
  }

  /** Each call waits for a tree of works, most of which are scheduled by others of it. */
  @Test
  void everythingThatWorkSchedulesIsWaitedFor() {
    try (Workers workers = Workers.started(3)) {
      AtomicLong done = new AtomicLong();
      for (int round = 1; round <= 3_000; round++) {
        workers.submit(tree(6, done));
        workers.awaitQuiescence();
        assertEquals(round * 127L, done.get());
      }
      assertEquals(workers.counted(Counter.EXECUTED), done.get());
    }
  }

  /** Everybody waits for all, and must find his own done. */
  @Test
  void quiescenceIsExactForEveryCallerWhileOthersSchedule() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
    try (Workers workers = Workers.started(3)) {
      List<Future<?>> callers = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        callers.add(pool.submit(() -> scheduleAndWait(workers)));
      }
      for (Future<?> caller : callers) {
        caller.get(60, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdown();
    }
  }

  private static void scheduleAndWait(Workers workers) {
    AtomicLong done = new AtomicLong();
    for (int round = 1; round <= 2_000; round++) {
      workers.submit(tree(3, done));
      workers.awaitQuiescence();
      assertEquals(round * 15L, done.get());
    }
  }

  /** A chain that never rests: a moment without work must never be reported. */
  @Test
  void quiescenceIsNotReportedWhileAChainGoesOn() throws InterruptedException {
    AtomicBoolean stop = new AtomicBoolean();
    try (Workers workers = Workers.started(3)) {
      for (int i = 0; i < 3; i++) {
        workers.submit(chain(workers, stop));
      }
      for (int i = 0; i < 5_000_000; i++) {
        assertFalse(workers.scheduler.quiescent());
      }
      stop.set(true);
      workers.awaitQuiescence();
    }
  }

  /** Every link is submitted from a thread that is as likely as not another than the last one's. */
  private static Work chain(Workers workers, AtomicBoolean stop) {
    return TestWork.finishing(
        worker -> {
          if (!stop.get()) {
            workers.scheduler.countScheduled(true);
            Worker next = workers.all.get((worker.index() + 1) % workers.all.size());
            next.submitFromOutside(chain(workers, stop));
            workers.scheduler.idlers().wakeForPushed();
          }
        });
  }

  private static Work tree(int depth, AtomicLong done) {
    return TestWork.running(
        worker -> {
          for (int i = 0; depth > 0 && i < 2; i++) {
            worker.scheduleHere(tree(depth - 1, done));
          }
          done.incrementAndGet();
        });
  }
}
