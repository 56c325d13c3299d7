package io.bocj.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether nothing is run any more but by those who are held up. */
@Timeout(60)
class IdleButTest {
  private final Workers workers = Workers.notStarted(3);
  private final Scheduler scheduler = workers.scheduler;

  @BeforeEach
  void attach() {
    workers.all.forEach(worker -> worker.attach(scheduler, "test"));
  }

  private TestWorker worker(int index) {
    return workers.all.get(index);
  }

  private Work lieDown(int index) {
    scheduler.idlers().beginSearching();
    return scheduler.idlers().lieDown(worker(index));
  }

  @Test
  void countsWhoIsAwake() {
    assertTrue(scheduler.idleBut(3));
    assertFalse(scheduler.idleBut(2));
    assertNull(lieDown(0));
    assertNull(lieDown(1));
    assertTrue(scheduler.idleBut(1));
    assertFalse(scheduler.idleBut(0));
    assertNull(lieDown(2));
    assertTrue(scheduler.idleBut(0));
  }

  @Test
  void isFalseWhileAnythingIsReady() {
    assertNull(lieDown(0));
    assertNull(lieDown(1));
    worker(2).enqueue(TestWork.number(1));
    assertFalse(scheduler.idleBut(1));
    assertNotNull(worker(2).find());
    assertTrue(scheduler.idleBut(1));
    worker(2).submitFromOutside(TestWork.number(2));
    assertFalse(scheduler.idleBut(1));
    assertNotNull(worker(2).find());
    worker(2).submitHere(TestWork.number(3));
    assertFalse(worker(2).hasStealable(), "it is deferred, where the watcher takes it");
    assertFalse(scheduler.idleBut(1));
    assertNotNull(worker(2).takeDeferred());
    assertTrue(scheduler.idleBut(1));
  }

  @Test
  void isFalseWhileASleeperHasTakenSomething() {
    worker(2).enqueue(TestWork.number(1));
    assertNotNull(lieDown(0));
    assertTrue(worker(0).asleep());
    assertNull(lieDown(1));
    assertFalse(scheduler.idleBut(1));
  }

  /** It is asked while a worker that is held up has just scheduled something. */
  @Test
  void isFalseUntilAllIsRunOnThreads() {
    for (int i = 0; i < 300; i++) {
      AtomicInteger ran = new AtomicInteger();
      AtomicBoolean asked = new AtomicBoolean();
      CountDownLatch end = new CountDownLatch(1);
      try (Workers running = Workers.started(2)) {
        running.submit(
            TestWork.running(
                worker -> {
                  for (int n = 0; n < 2; n++) {
                    worker.scheduleHere(TestWork.running(other -> ran.incrementAndGet()));
                  }
                  while (!running.scheduler.idleBut(1)) {
                    Thread.yield();
                  }
                  assertEquals(2, ran.get());
                  asked.set(true);
                  Workers.hold(end);
                }));
        end.countDown();
        running.awaitQuiescence();
        assertTrue(asked.get());
      }
    }
  }
}
