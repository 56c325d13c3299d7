package io.bocj.scheduler;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is run first when much is pending: what was scheduled earlier, not what schedules more. */
@Timeout(60)
class FarBehindTest {
  /** What is never submitted, so that the workers stay far behind. */
  private static final int NEVER = 3 * (int) Pacing.BACKLOG_PER_WORKER;

  private final List<String> order = new CopyOnWriteArrayList<>();

  private Work noting(String name) {
    return TestWork.running(worker -> order.add(name));
  }

  /** Runs what the first work makes ready when it is finished, on one worker, and then a last. */
  private void runFarBehind(Consumer<Worker> finish) {
    CountDownLatch last = new CountDownLatch(1);
    try (Workers workers = Workers.started(1)) {
      IntStream.range(0, NEVER).forEach(i -> workers.scheduler.countScheduled(false));
      workers.submit(
          TestWork.of(
              worker -> worker.backlog().behind(true),
              worker -> {
                finish.accept(worker);
                worker.enqueue(TestWork.running(own -> last.countDown()));
              }));
      await().until(() -> last.getCount() == 0);
      assertEquals(List.of(), List.copyOf(workers.all.get(0).escaped));
    }
  }

  private Work scheduling(int works, Consumer<Worker> finish) {
    return TestWork.of(
        worker -> {
          order.add("schedules");
          for (int i = 0; i < works; i++) {
            worker.scheduleHere(noting("new"));
          }
        },
        finish);
  }

  @Test
  void whatStandsBehindWorkThatHasScheduledMoreThanOneWaits() {
    runFarBehind(
        worker -> {
          worker.submitHere(scheduling(2, own -> own.submitHere(noting("behind it"))));
          worker.submitHere(noting("released"));
        });
    assertEquals(List.of("schedules", "released", "new", "new", "behind it"), order);
  }

  @Test
  void whatStandsBehindOtherWorkIsRunNext() {
    runFarBehind(
        worker -> {
          worker.submitHere(scheduling(1, own -> own.submitHere(noting("behind it"))));
          worker.submitHere(noting("released"));
        });
    assertEquals(List.of("schedules", "behind it", "released", "new"), order);
  }

  @Test
  void whatWaitsIsNotSaidToBeKept() {
    AtomicBoolean kept = new AtomicBoolean();
    AtomicBoolean keptOfTwo = new AtomicBoolean(true);
    runFarBehind(
        worker ->
            worker.submitHere(
                asking(kept, 1, own -> own.submitHere(asking(keptOfTwo, 2, nothing -> {})))));
    assertTrue(kept.get());
    assertFalse(keptOfTwo.get());
  }

  private static Work asking(AtomicBoolean answer, int works, Consumer<Worker> finish) {
    return TestWork.of(
        worker -> {
          IntStream.range(0, works).forEach(i -> worker.scheduleHere(TestWork.number(i)));
          answer.set(worker.keepsNext());
        },
        finish);
  }

  @Test
  void whatWasSaidToBeKeptIsRunNextWhateverIsScheduledThen() {
    runFarBehind(
        worker ->
            worker.submitHere(
                TestWork.of(
                    own -> {
                      assertTrue(own.keepsNext());
                      own.scheduleHere(noting("new"));
                      own.scheduleHere(noting("new"));
                    },
                    own -> {
                      own.submitHere(noting("kept"));
                      own.submitHere(noting("waits"));
                    })));
    assertEquals(List.of("kept", "new", "new", "waits"), order);
  }

  @ParameterizedTest
  @CsvSource({"2, false", "100, true", "200, true"})
  void aChainIsRunBeforeWhatWaitsIfMuchHasBeenScheduled(int scheduled, boolean first) {
    runFarBehind(
        worker -> {
          worker.enqueue(noting("waits"));
          worker.submitHere(
              TestWork.running(
                  own ->
                      IntStream.range(0, scheduled)
                          .forEach(i -> own.scheduleHere(TestWork.number(i)))));
          worker.submitHere(chain(3 * Worker.RUN_LIMIT));
        });
    assertEquals(first ? List.of("end", "waits") : List.of("waits", "end"), order);
  }

  @Test
  void whatWaitsHasItsTurnEvenSo() {
    runFarBehind(
        worker -> {
          worker.enqueue(noting("waits"));
          worker.submitHere(chain(Backlog.MOST_DEBT + 2 * Worker.RUN_LIMIT));
        });
    assertEquals(List.of("waits", "end"), order);
  }

  /** They do not schedule more, so there is no reason to hold them back. */
  @Test
  void manyThatWaitHaveTheirTurnTogether() {
    int many = 100;
    runFarBehind(
        worker -> {
          IntStream.range(0, many).forEach(i -> worker.enqueue(noting("waits")));
          worker.submitHere(chain(3 * Worker.RUN_LIMIT));
        });
    assertEquals(many, order.indexOf("end"));
  }

  private Work chain(int links) {
    return links == 0
        ? noting("end")
        : TestWork.finishing(worker -> worker.submitHere(chain(links - 1)));
  }

  // ---- what others have -----------------------------------------------------------------------

  private static Workers attached(int n, HillClimbing climbing) {
    Workers workers = Workers.notStarted(n, climbing);
    workers.all.forEach(worker -> worker.attach(workers.scheduler, "test"));
    IntStream.range(0, n * NEVER).forEach(i -> workers.scheduler.countScheduled(false));
    workers.all.forEach(worker -> worker.backlog().behind(true));
    workers.all.forEach(worker -> worker.backlog().countScheduled(1000));
    return workers;
  }

  private static List<Integer> findAll(Worker worker, int n) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      found.add(((TestWork) Objects.requireNonNull(worker.find())).number);
    }
    return found;
  }

  private static void release(Worker worker, int first, int n) {
    IntStream.range(first, first + n)
        .forEach(i -> worker.backlog().express().append(TestWork.number(i)));
  }

  @Test
  void whatOthersHaveMadeReadyIsRunBeforeWhatWaitsHere() {
    Workers workers = attached(3, SimulatedLoad.tomorrow(3).climbing);
    workers.all.get(1).enqueue(TestWork.number(100));
    release(workers.all.get(0), 0, 4);
    release(workers.all.get(2), 4, 3);
    List<Integer> found = findAll(workers.all.get(1), 8);
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), found.stream().limit(7).sorted().toList());
    assertEquals(100, found.get(7));
    assertTrue(workers.all.stream().noneMatch(Worker::hasStealable));
    assertEquals(workers.all.get(1).stolen.get(), workers.all.get(1).counter(Counter.STOLEN));
  }

  @Test
  void whatOthersHaveQueuedIsNot() {
    Workers workers = attached(2, SimulatedLoad.tomorrow(2).climbing);
    workers.all.get(1).enqueue(TestWork.number(100));
    workers.all.get(0).enqueue(TestWork.number(1));
    assertEquals(List.of(100, 1), findAll(workers.all.get(1), 2));
  }

  /** All that is pending may wait for it. */
  @Test
  void whatOneThatRestsHasQueuedIs() {
    SimulatedLoad load = SimulatedLoad.tomorrow(2).narrow();
    Workers workers = attached(2, load.climbing);
    workers.all.get(0).enqueue(TestWork.number(100));
    IntStream.range(0, 3).forEach(i -> workers.all.get(1).enqueue(TestWork.number(i)));
    assertEquals(List.of(0, 1, 2, 100), findAll(workers.all.get(0), 4));
  }

  @Test
  void whatWaitsHasItsTurnWhateverOthersHave() {
    Workers workers = attached(2, SimulatedLoad.tomorrow(2).climbing);
    workers.all.get(1).enqueue(TestWork.number(-1));
    release(workers.all.get(0), 0, 4 * Backlog.MOST_DEBT);
    List<Integer> found = findAll(workers.all.get(1), Backlog.MOST_DEBT + Backlog.LITTLE);
    assertTrue(found.contains(-1));
    assertTrue(found.indexOf(-1) >= 1000 * Backlog.RATE, () -> "after " + found.indexOf(-1));
  }

  @Test
  void whoIsNotFarBehindBeginsWithItsOwn() {
    Workers workers = attached(2, SimulatedLoad.tomorrow(2).climbing);
    workers.all.get(1).backlog().behind(false);
    workers.all.get(1).enqueue(TestWork.number(100));
    release(workers.all.get(0), 0, 1);
    assertEquals(List.of(100, 0), findAll(workers.all.get(1), 2));
  }
}
