package io.bocj.scheduler;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkerTest {
  private final List<String> order = new CopyOnWriteArrayList<>();

  private Work noting(String name) {
    return TestWork.running(worker -> order.add(name));
  }

  // ---- order ----------------------------------------------------------------------------------

  @Test
  void whatFinishSubmitsFirstIsRunBeforeWhatTheBodySubmitted() {
    try (Workers workers = Workers.started(1)) {
      workers.submit(
          TestWork.running(
              worker -> {
                worker.scheduleHere(
                    TestWork.finishing(
                        inner -> {
                          inner.scheduleHere(noting("next"));
                          inner.scheduleHere(noting("queued last"));
                        }));
                worker.scheduleHere(noting("queued first"));
              }));
      workers.awaitQuiescence();
      assertEquals(List.of("next", "queued first", "queued last"), order);
    }
  }

  @Test
  void submissionsFromOutsideAreRunInTheirOrder() {
    CountDownLatch begin = new CountDownLatch(1);
    try (Workers workers = Workers.started(1)) {
      workers.submit(TestWork.running(worker -> Workers.hold(begin)));
      for (int i = 0; i < 5; i++) {
        workers.submit(noting("" + i));
      }
      begin.countDown();
      workers.awaitQuiescence();
      assertEquals(List.of("0", "1", "2", "3", "4"), order);
    }
  }

  @Test
  void aQueueThatCannotGrowForWantOfMemoryLosesNothing() {
    AtomicInteger ran = new AtomicInteger();
    try (Workers workers = Workers.outOfMemory()) {
      workers.submit(
          TestWork.running(
              worker -> {
                for (int i = 0; i < 1000; i++) {
                  worker.scheduleHere(TestWork.running(inner -> ran.incrementAndGet()));
                }
              }));
      for (int i = 0; i < 1000; i++) {
        workers.submit(TestWork.running(worker -> ran.incrementAndGet()));
      }
      workers.awaitQuiescence();
      assertEquals(2000, ran.get());
      assertEquals(
          2001, workers.counted(Counter.PUSHED_LOCAL) + workers.counted(Counter.PUSHED_REMOTE));
      assertEquals(List.of(), List.copyOf(workers.all.get(0).escaped));
    }
  }

  // ---- fairness -------------------------------------------------------------------------------

  private static Work endlessNext(AtomicBoolean stop, AtomicLong links) {
    return TestWork.finishing(
        worker -> {
          links.incrementAndGet();
          if (!stop.get()) {
            worker.scheduleHere(endlessNext(stop, links));
          }
        });
  }

  private static Work endlessDeferred(AtomicBoolean stop, AtomicLong links) {
    return TestWork.running(
        worker -> {
          links.incrementAndGet();
          if (!stop.get()) {
            worker.scheduleHere(endlessDeferred(stop, links));
          }
        });
  }

  @Test
  void aChainOfNextWorkDoesNotStarveTheInbox() {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicLong links = new AtomicLong();
    assertInboxIsServed(endlessNext(stop, links), stop, links);
  }

  @Test
  void aChainOfDeferredWorkDoesNotStarveTheInbox() {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicLong links = new AtomicLong();
    assertInboxIsServed(endlessDeferred(stop, links), stop, links);
  }

  private void assertInboxIsServed(Work chain, AtomicBoolean stop, AtomicLong links) {
    try (Workers workers = Workers.started(1)) {
      workers.submit(chain);
      await().until(() -> links.get() > 0);
      workers.submit(noting("served"));
      workers.submit(noting("served too"));
      await().until(() -> order.equals(List.of("served", "served too")));
      stop.set(true);
      workers.awaitQuiescence();
    }
  }

  /** The worker that runs the chain is the only one that may, so what is counted is exact. */
  @Test
  void whatIsQueuedWaitsForNoMoreThanOneRunOfAChain() {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicLong links = new AtomicLong();
    AtomicLong linksBefore = new AtomicLong();
    try (Workers workers = Workers.started(1)) {
      workers.submit(
          TestWork.running(
              worker -> {
                worker.scheduleHere(endlessNext(stop, links));
                for (int i = 0; i < 10; i++) {
                  worker.scheduleHere(noting("queued"));
                }
                worker.scheduleHere(
                    TestWork.running(
                        last -> {
                          linksBefore.set(links.get());
                          stop.set(true);
                        }));
              }));
      workers.awaitQuiescence();
      assertEquals(10, order.size());
      assertTrue(linksBefore.get() <= Worker.RUN_LIMIT, linksBefore::toString);
      assertTrue(linksBefore.get() > 1, "the chain goes first");
    }
  }

  /** A queue that never gets empty does not keep the worker from its inbox. */
  @Test
  void anEndlessQueueDoesNotStarveTheInbox() {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger runs = new AtomicInteger();
    AtomicInteger live = new AtomicInteger(1);
    Consumer<Worker> refill =
        new Consumer<>() {
          @Override
          public void accept(Worker worker) {
            runs.incrementAndGet();
            live.decrementAndGet();
            while (!stop.get() && live.get() < 100) {
              live.incrementAndGet();
              worker.scheduleHere(TestWork.running(this));
            }
          }
        };
    try (Workers workers = Workers.started(1)) {
      workers.submit(TestWork.running(refill));
      await().until(() -> runs.get() > 1000);
      workers.submit(noting("served"));
      await().until(() -> order.size() == 1);
      stop.set(true);
      workers.awaitQuiescence();
    }
  }

  // ---- failures -------------------------------------------------------------------------------

  @Test
  void aWorkerOutlivesWhatWorkThrows() {
    RuntimeException inRun = new IllegalStateException("run");
    StackOverflowError inFinish = new StackOverflowError("finish");
    AssertionError reportFails = new AssertionError("report fails");
    try (Workers workers = Workers.started(1)) {
      workers.submit(throwing(inRun));
      workers.submit(
          TestWork.finishing(
              worker -> {
                throw inFinish;
              }));
      workers.submit(throwing(reportFails));
      workers.submit(noting("alive"));
      workers.awaitQuiescence();
      assertEquals(List.of("alive"), order);
      assertEquals(List.of(inRun, inFinish, reportFails), List.copyOf(workers.all.get(0).escaped));
      assertEquals(1, reportFails.getSuppressed().length);
    }
  }

  private static Work throwing(RuntimeException thrown) {
    return TestWork.running(
        worker -> {
          throw thrown;
        });
  }

  private static Work throwing(Error thrown) {
    return TestWork.running(
        worker -> {
          throw thrown;
        });
  }

  @Test
  void workThatThrowsIsStillFinished() {
    AtomicInteger finished = new AtomicInteger();
    try (Workers workers = Workers.started(1)) {
      workers.submit(
          TestWork.of(
              worker -> {
                throw new IllegalStateException();
              },
              worker -> finished.incrementAndGet()));
      workers.awaitQuiescence();
      assertEquals(1, finished.get());
    }
  }

  // ---- threads --------------------------------------------------------------------------------

  @Test
  void currentIsTheWorkerOnItsThreadOnly() {
    assertNull(Worker.current());
    try (Workers workers = Workers.started(2)) {
      workers.submit(TestWork.running(worker -> assertSame(worker, Worker.current())));
      workers.submit(
          TestWork.running(
              worker -> {
                assertTrue(Thread.currentThread().isDaemon());
                assertEquals("test-worker-" + worker.index(), Thread.currentThread().getName());
              }));
      workers.awaitQuiescence();
      assertTrue(workers.all.stream().allMatch(worker -> worker.escaped.isEmpty()));
    }
  }

  @Test
  void aWorkerHasNoThreadBeforeTheStart() {
    TestWorker worker = new TestWorker(7);
    assertThrows(IllegalStateException.class, worker::thread);
  }

  @Test
  void theCountersSayWhereWorkCameFrom() {
    try (Workers workers = Workers.started(1)) {
      workers.submit(
          TestWork.running(
              worker -> {
                worker.scheduleHere(noting("deferred"));
                worker.scheduleHere(noting("queued"));
              }));
      workers.awaitQuiescence();
      TestWorker worker = workers.all.get(0);
      assertEquals(3, worker.counter(Counter.EXECUTED));
      assertEquals(2, worker.counter(Counter.SCHEDULED));
      assertEquals(2, worker.counter(Counter.PUSHED_LOCAL));
      assertEquals(1, worker.counter(Counter.PUSHED_REMOTE));
      assertEquals(0, worker.counter(Counter.STOLEN));
      assertEquals(0, worker.counter(Counter.STEAL_ATTEMPTS));
    }
  }
}
