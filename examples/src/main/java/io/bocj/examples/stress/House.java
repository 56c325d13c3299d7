package io.bocj.examples.stress;

import io.bocj.BocRuntime;
import io.bocj.Isolation;
import io.bocj.OnFailure;
import io.bocj.RuntimeReport;
import io.bocj.WorkerStats;
import io.bocj.examples.stress.journal.Journal;
import io.bocj.examples.stress.journal.Plant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A runtime that is restarted now and then, and leaves nothing behind. */
final class House {
  /** The names of runtimes, so that their threads can be told apart. */
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Conditions conditions;
  private final int thread;
  private int restarts;
  private BocRuntime runtime;
  private String name;
  private long stolen;

  /** What was wrong when a runtime ended. */
  private final List<String> violations = new ArrayList<>();

  House(Conditions conditions, int thread) {
    this.conditions = conditions;
    this.thread = thread;
    name = newName();
    runtime = start();
  }

  private static String newName() {
    return "stress-" + NUMBERS.getAndIncrement();
  }

  private BocRuntime start() {
    return BocRuntime.builder()
        .name(name)
        .workers(conditions.workers())
        .isolation(conditions.isolation(thread, restarts))
        .onFailure(conditions.onFailure())
        .share(Journal.class.getPackageName())
        .start();
  }

  BocRuntime runtime() {
    return runtime;
  }

  boolean isolated() {
    return conditions.isolation(thread, restarts) == Isolation.CLASS_LOADER;
  }

  boolean rollsBack() {
    return conditions.onFailure() == OnFailure.ROLLBACK;
  }

  /** Waits until all has run, ends the runtime and starts another. */
  void restart() throws TimeoutException {
    end();
    restarts++;
    name = newName();
    runtime = start();
  }

  /** Waits until all has run, and ends the runtime. */
  void end() throws TimeoutException {
    RuntimeReport report = runtime.shutdown(conditions.patience());
    stolen += report.workers().stream().mapToLong(WorkerStats::stolen).sum();
    if (conditions.plant() == Plant.THREAD) {
      Faults.leaveThread(name);
    }
    Leftovers.threads(name).forEach(left -> violations.add("threads: " + left + " is left"));
  }

  int restarts() {
    return restarts;
  }

  /** How often a worker took another one's work, in runtimes that have ended. */
  long stolen() {
    return stolen;
  }

  List<String> violations() {
    return violations;
  }
}
