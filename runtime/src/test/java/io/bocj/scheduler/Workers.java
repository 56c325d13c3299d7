package io.bocj.scheduler;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A running scheduler for one test. */
final class Workers implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final List<TestWorker> all;
  final Scheduler scheduler;

  private Workers(int n) {
    this(IntStream.range(0, n).mapToObj(TestWorker::new).toList());
  }

  private Workers(List<TestWorker> workers) {
    this(workers, new HillClimbing(workers.size(), System.nanoTime()));
  }

  private Workers(List<TestWorker> workers, HillClimbing climbing) {
    all = workers;
    scheduler = new Scheduler("test", all, climbing);
  }

  /** With a climbing that the test gives its samples. */
  static Workers notStarted(int n, HillClimbing climbing) {
    return new Workers(IntStream.range(0, n).mapToObj(TestWorker::new).toList(), climbing);
  }

  static Workers started(int n, HillClimbing climbing) {
    Workers workers = notStarted(n, climbing);
    workers.scheduler.start();
    return workers;
  }

  static Workers started(int n) {
    Workers workers = new Workers(n);
    workers.scheduler.start();
    return workers;
  }

  /** One worker, whose queues find no memory when they have to grow. */
  static Workers outOfMemory() {
    Workers workers = new Workers(List.of(new TestWorker(0, new Backlog(noMemory(), noMemory()))));
    workers.scheduler.start();
    return workers;
  }

  private static WorkQueue noMemory() {
    return new WorkQueue(
        size -> {
          throw new OutOfMemoryError("planted");
        });
  }

  static Workers notStarted(int n) {
    return new Workers(n);
  }

  void submit(Work work) {
    scheduler.countScheduled(true);
    scheduler.submit(work);
  }

  long counted(int counter) {
    return all.stream().mapToLong(worker -> worker.counter(counter)).sum();
  }

  boolean allSleepWithoutLimit() {
    return all.stream().allMatch(worker -> worker.thread().getState() == Thread.State.WAITING);
  }

  boolean allSleepBut(Worker... busy) {
    return all.stream().allMatch(w -> w.asleep() != Arrays.asList(busy).contains(w));
  }

  void awaitAllAsleep() {
    await().atMost(PATIENCE).until(() -> allSleepBut() && allSleepWithoutLimit());
  }

  void awaitQuiescence() {
    try {
      assertTrue(scheduler.awaitQuiescence(patience()), this::describe);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String describe() {
    StringBuilder text = new StringBuilder("stuck:");
    for (TestWorker worker : all) {
      text.append("\nworker ").append(worker.index());
      text.append(worker.hasStealable() ? ", has work, " : ", has none, ");
      text.append(worker.thread().getState()).append(" in ");
      text.append(Arrays.toString(worker.thread().getStackTrace()));
    }
    return text.toString();
  }

  static long patience() {
    return System.nanoTime() + PATIENCE.toNanos();
  }

  /** In a body that is to take long. */
  static void hold(CountDownLatch latch) {
    try {
      assertTrue(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS), "held for too long");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    scheduler.stop();
    try {
      assertTrue(scheduler.awaitStopped(patience()), this::describe);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
