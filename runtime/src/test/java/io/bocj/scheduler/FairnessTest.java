package io.bocj.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A worker that always has something to do next still comes to what waits elsewhere, within a
 * number of its own works. There is one worker, and all is submitted on its thread, so the counts
 * are exact.
 */
@Timeout(60)
class FairnessTest {
  private static final int ROUNDS = 1000;

  /** A run, and what that has left in the queue. */
  private static final int BOUND = 2 * Worker.RUN_LIMIT + 4;

  /** Something that always leaves the worker with another work of its kind. */
  private enum Endless {
    /** Each work makes the next one ready as it is finished. */
    NEXT {
      @Override
      Work work(Experiment experiment) {
        return TestWork.finishing(worker -> goOn(experiment, worker));
      }
    },
    /** Each work schedules the next one in its body. */
    DEFERRED {
      @Override
      Work work(Experiment experiment) {
        return TestWork.running(worker -> goOn(experiment, worker));
      }
    },
    /** Both: one of each kind at any time. */
    NEXT_AND_DEFERRED {
      @Override
      Work work(Experiment experiment) {
        return TestWork.of(
            worker -> worker.scheduleHere(TestWork.running(filler -> experiment.works++)),
            worker -> goOn(experiment, worker));
      }
    },
    /** Each work puts its successor into the queue, as the deferred slot is taken. */
    QUEUE {
      @Override
      Work work(Experiment experiment) {
        return TestWork.running(
            worker -> {
              worker.scheduleHere(TestWork.running(filler -> experiment.works++));
              goOn(experiment, worker);
            });
      }
    };

    abstract Work work(Experiment experiment);

    final void goOn(Experiment experiment, Worker worker) {
      experiment.works++;
      if (experiment.goesOn(worker)) {
        worker.scheduleHere(work(experiment));
      }
    }
  }

  /** Where work waits. */
  private enum Place {
    QUEUE((worker, waiting) -> worker.enqueue(waiting)),
    INBOX(Worker::submitFromOutside),
    /** Where that is taken, it is the queue. */
    DEFERRED(Worker::submitHere);

    private final BiConsumer<Worker, Work> put;

    Place(BiConsumer<Worker, Work> put) {
      this.put = put;
    }
  }

  /** One work after the other is put into a place, each at another point of a run. */
  private static final class Experiment {
    private final Place place;
    private final Queue<Long> waits = new ConcurrentLinkedQueue<>();
    private boolean waiting;
    private int pause;

    /** Works of the endless kind so far. */
    private long works;

    Experiment(Place place) {
      this.place = place;
    }

    boolean goesOn(Worker worker) {
      if (!waiting && --pause < 0) {
        pause = waits.size() % (2 * Worker.RUN_LIMIT);
        put(worker);
      }
      return waits.size() < ROUNDS && works < (long) ROUNDS * 4 * BOUND;
    }

    private void put(Worker worker) {
      waiting = true;
      long before = works;
      worker.countScheduled();
      place.put.accept(
          worker,
          TestWork.running(
              own -> {
                waits.add(works - before);
                waiting = false;
              }));
    }
  }

  static Stream<Arguments> endlessAndPlace() {
    return Stream.of(Endless.values())
        .flatMap(endless -> Stream.of(Place.values()).map(place -> Arguments.of(endless, place)));
  }

  @ParameterizedTest
  @MethodSource("endlessAndPlace")
  void whatWaitsIsRunWithinABoundedNumberOfWorks(Endless endless, Place place) {
    Experiment experiment = new Experiment(place);
    try (Workers workers = Workers.started(1)) {
      workers.submit(endless.work(experiment));
      workers.awaitQuiescence();
      assertEquals(List.of(), List.copyOf(workers.all.get(0).escaped));
    }
    List<Long> waits = List.copyOf(experiment.waits);
    assertTrue(waits.size() >= ROUNDS, () -> "starved: only " + waits.size() + " were run");
    long longest = waits.stream().mapToLong(Long::longValue).max().orElseThrow();
    assertTrue(longest <= BOUND, () -> longest + " works came before");
  }
}
