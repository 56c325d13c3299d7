package io.bocj.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Work that blocks does not hold up what lies behind it, wherever that is. */
@Timeout(60)
class StrandedWorkTest {
  private static final int ROUNDS = 50;

  /** Where short work lies when its worker begins something long. */
  private enum Place {
    QUEUE(
        (worker, shortWork) -> {
          worker.enqueue(shortWork);
          worker.scheduler().idlers().wakeForStealing();
        }),
    INBOX(
        (worker, shortWork) -> {
          worker.submitFromOutside(shortWork);
          worker.scheduler().idlers().wakeForPushed();
        }),
    DEFERRED(Worker::submitHere);

    private final BiConsumer<Worker, Work> put;

    Place(BiConsumer<Worker, Work> put) {
      this.put = put;
    }

    void put(Worker worker, Work shortWork) {
      worker.countScheduled();
      put.accept(worker, shortWork);
    }
  }

  private static Work countingDown(CountDownLatch latch) {
    return TestWork.running(worker -> latch.countDown());
  }

  private static void assertNothingEscaped(Workers workers) {
    for (TestWorker worker : workers.all) {
      assertEquals(List.of(), List.copyOf(worker.escaped));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatLiesBehindALongBodyIsRunByAnother(Place place) {
    try (Workers workers = Workers.started(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        workers.submit(
            TestWork.running(
                worker -> {
                  CountDownLatch done = new CountDownLatch(1);
                  place.put(worker, countingDown(done));
                  Workers.hold(done);
                }));
        workers.awaitQuiescence();
      }
      assertNothingEscaped(workers);
    }
  }

  /** The long one comes from the release, and goes before what its body has scheduled. */
  @ParameterizedTest
  @EnumSource
  void whatLiesBehindALongNextWorkIsRunByAnother(Place place) {
    try (Workers workers = Workers.started(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        CountDownLatch done = new CountDownLatch(1);
        workers.submit(
            TestWork.of(
                worker -> place.put(worker, countingDown(done)),
                worker -> worker.scheduleHere(TestWork.running(own -> Workers.hold(done)))));
        workers.awaitQuiescence();
      }
      assertNothingEscaped(workers);
    }
  }

  /** A release makes several ready: the first is next, and the others must not wait for it. */
  @Test
  void whatIsReleasedTogetherWithLongWorkIsRunByAnother() {
    try (Workers workers = Workers.started(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        CountDownLatch done = new CountDownLatch(3);
        workers.submit(
            TestWork.finishing(
                worker -> {
                  worker.scheduleHere(TestWork.running(own -> Workers.hold(done)));
                  for (int i = 0; i < 3; i++) {
                    worker.scheduleHere(countingDown(done));
                  }
                }));
        workers.awaitQuiescence();
      }
      assertNothingEscaped(workers);
    }
  }

  @Test
  void oneOtherWorkerRunsWhatLiesInAllPlacesAtOnce() {
    try (Workers workers = Workers.started(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        workers.submit(
            TestWork.running(
                worker -> {
                  CountDownLatch done = new CountDownLatch(3 * Place.values().length);
                  for (int i = 0; i < 3; i++) {
                    for (Place place : Place.values()) {
                      place.put(worker, countingDown(done));
                    }
                  }
                  Workers.hold(done);
                }));
        workers.awaitQuiescence();
      }
      assertNothingEscaped(workers);
    }
  }

  /** Who steals an inbox and is stuck in the first of it leaves the others to the third worker. */
  @Test
  void whatAThiefHasTakenAlongIsNotStrandedBehindWhatItRuns() {
    try (Workers workers = Workers.started(3)) {
      for (int round = 0; round < ROUNDS; round++) {
        CountDownLatch done = new CountDownLatch(3);
        workers.submit(
            TestWork.running(
                worker -> {
                  Place.INBOX.put(worker, TestWork.running(thief -> Workers.hold(done)));
                  for (int i = 0; i < 3; i++) {
                    Place.INBOX.put(worker, countingDown(done));
                  }
                  Workers.hold(done);
                }));
        workers.awaitQuiescence();
      }
      assertNothingEscaped(workers);
    }
  }

  /** All but one are stuck: the one that is left has to get to everything. */
  @Test
  void theLastWorkerThatIsNotStuckRunsWhatAllOthersHave() {
    int stuck = 3;
    try (Workers workers = Workers.started(stuck + 1)) {
      for (int round = 0; round < ROUNDS; round++) {
        CountDownLatch running = new CountDownLatch(stuck);
        CountDownLatch done = new CountDownLatch(stuck * Place.values().length);
        for (int i = 0; i < stuck; i++) {
          workers.submit(
              TestWork.running(
                  worker -> {
                    running.countDown();
                    Workers.hold(running);
                    for (Place place : Place.values()) {
                      place.put(worker, countingDown(done));
                    }
                    Workers.hold(done);
                  }));
        }
        workers.awaitQuiescence();
      }
      assertNothingEscaped(workers);
    }
  }
}
