package io.bocj.scheduler;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Workers whose threads are not started: actors do what these would. */
final class Crew {
  /** Until then no worker asks how many are to run. */
  private static final long TOMORROW = System.nanoTime() + TimeUnit.DAYS.toNanos(1);

  final Worker[] workers;
  final Scheduler scheduler;
  final Idlers idlers;

  Crew(int n) {
    this(n, new HillClimbing(n, TOMORROW));
  }

  private Crew(int n, HillClimbing climbing) {
    workers = IntStream.range(0, n).mapToObj(Member::new).toArray(Worker[]::new);
    scheduler = new Scheduler("crew", Arrays.asList(workers), climbing);
    idlers = scheduler.idlers();
    for (Worker worker : workers) {
      worker.attach(scheduler, "crew");
    }
  }

  /** Two workers, the second of which is not to run anything. */
  static Crew ofWhichOneRests() {
    HillClimbing climbing = new HillClimbing(2, TOMORROW);
    long[] executed = {0};
    for (int i = 1; i < 15; i++) { // a trial takes ten
      executed[0] += 1_000_000 / climbing.width(); // the more, the less they run
      long now = TOMORROW + i * HillClimbing.WINDOW_NANOS;
      climbing.sample(() -> now, () -> executed[0]);
    }
    return new Crew(2, climbing);
  }

  /** Has a worker sleep, as one that has found nothing does. */
  void putToSleep(Worker worker) {
    idlers.beginSearching();
    idlers.lieDown(worker);
  }

  /** A worker whose work does not throw. */
  static class Member extends Worker {
    Member(int index) {
      super(index);
    }

    @Override
    protected void onEscaped(Work work, Throwable thrown) {
      throw new AssertionError(thrown);
    }
  }
}
