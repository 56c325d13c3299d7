package io.bocj.scheduler;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sleepers look after what others leave lying, and are woken when it matters. */
@Timeout(60)
class WatcherTest {
  private static final int WORKERS = 4;

  @Test
  void deferredWorkOfAStuckWorkerIsTakenByAnother() {
    AtomicReference<Thread> ranOn = new AtomicReference<>();
    try (Workers workers = Workers.started(2)) {
      workers.submit(
          TestWork.running(
              stuck -> {
                CountDownLatch taken = new CountDownLatch(1);
                await().until(() -> workers.allSleepBut(stuck));
                stuck.scheduleHere(
                    TestWork.running(
                        thief -> {
                          ranOn.set(thief.thread());
                          taken.countDown();
                        }));
                Workers.hold(taken);
                assertNotEquals(stuck.thread(), ranOn.get());
              }));
      workers.awaitQuiescence();
      assertTrue(workers.all.stream().allMatch(worker -> worker.escaped.isEmpty()));
    }
  }

  /** Each of them is deferred by the one before, which is stuck until all run. */
  @Test
  void whoTakesDeferredWorkAndIsStuckInItIsReplacedAsWatcher() {
    try (Workers workers = Workers.started(WORKERS)) {
      CountDownLatch running = new CountDownLatch(WORKERS);
      workers.submit(stuckUntilAllRun(workers, running));
      workers.awaitQuiescence();
      assertTrue(workers.all.stream().allMatch(worker -> worker.escaped.isEmpty()));
    }
  }

  private static Work stuckUntilAllRun(Workers workers, CountDownLatch running) {
    return TestWork.running(
        worker -> {
          running.countDown();
          if (running.getCount() != 0) {
            int busy = WORKERS - (int) running.getCount();
            await()
                .until(() -> workers.all.stream().filter(Worker::asleep).count() == WORKERS - busy);
            worker.scheduleHere(stuckUntilAllRun(workers, running));
          }
          Workers.hold(running);
        });
  }

  /**
   * A waker has claimed a sleeper, and is taken off its core before it has counted it. The sleeper
   * wakes up meanwhile, as may happen at any time.
   */
  @Test
  void workIsNoticedWhileAWakerIsHeldUp() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch noticed = new CountDownLatch(1);
    AtomicReference<Worker> busy = new AtomicReference<>();
    Workers workers = Workers.started(3);
    workers.submit(
        TestWork.running(
            worker -> {
              busy.set(worker);
              Workers.hold(end);
            }));
    await().until(() -> busy.get() != null && workers.allSleepBut(busy.get()));
    TestWorker claimed =
        workers.all.stream().filter(worker -> worker != busy.get()).findFirst().orElseThrow();
    long parked = claimed.counter(Counter.PARKED);
    assertTrue(claimed.sleep().beginWaking());
    LockSupport.unpark(claimed.thread());
    // Before that it may still find the work itself, and keep it until it is counted.
    await().until(() -> waitsToBeCounted(claimed));
    workers.submit(TestWork.running(worker -> noticed.countDown()));
    assertTrue(noticed.await(20, TimeUnit.SECONDS));
    assertEquals(parked, claimed.counter(Counter.PARKED), "slept again before it was counted");
    end.countDown();
    claimed.sleep().completeWaking();
    workers.close();
  }

  private static boolean waitsToBeCounted(Worker worker) {
    return Arrays.stream(worker.thread().getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals("awaitAwake"));
  }
}
