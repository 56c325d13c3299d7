package io.bocj.scheduler;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Workers whose threads are not started: actors do what these would. */
final class Crew {
  final Worker[] workers;
  final Scheduler scheduler;
  final Idlers idlers;

  Crew(int n) {
    workers = IntStream.range(0, n).mapToObj(Member::new).toArray(Worker[]::new);
    scheduler = new Scheduler("crew", Arrays.asList(workers));
    idlers = scheduler.idlers();
    for (Worker worker : workers) {
      worker.attach(scheduler, "crew");
    }
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
