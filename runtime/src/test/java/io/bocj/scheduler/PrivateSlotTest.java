package io.bocj.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a worker says that it keeps it runs next, whoever else looks for work: values that stay live
 * between two behaviors rely on that.
 */
@Timeout(60)
class PrivateSlotTest {
  private static final int LINKS = 200_000;

  /**
   * How much is pending at most. Every now and then the chain waits for all of it, so without a
   * limit a thread outside that is faster than the workers would keep the chain waiting for ever.
   */
  private static final long CROWD = 10_000;

  private final AtomicInteger kept = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger();
  private final AtomicBoolean ended = new AtomicBoolean();

  /** One link of a chain; plain fields, as nobody but the chain's holder comes to them. */
  private final class Link {
    private int left;
    private @Nullable Worker keeper;
    private long executed;

    Link(int left) {
      this.left = left;
    }

    Work work() {
      return TestWork.of(this::run, this::finish);
    }

    private void run(Worker worker) {
      if (keeper != null) {
        kept.incrementAndGet();
        if (keeper != worker || worker.counter(Counter.EXECUTED) != executed + 1) {
          broken.incrementAndGet();
        }
      }
      // Sometimes there is something else that this worker could do.
      if (left % 7 == 0) {
        worker.scheduleHere(TestWork.running(other -> {}));
      }
      keeper = worker.keepsNext() ? worker : null;
      executed = worker.counter(Counter.EXECUTED);
    }

    private void finish(Worker worker) {
      if (--left > 0) {
        worker.scheduleHere(work());
        worker.scheduleHere(TestWork.running(other -> {}));
      } else {
        ended.set(true);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void whatIsKeptRunsNextOnTheSameWorker(int n) {
    try (Workers workers = Workers.started(n)) {
      workers.submit(new Link(LINKS).work());
      while (!ended.get()) {
        if (workers.scheduler.pending() < CROWD) {
          workers.submit(TestWork.running(worker -> {}));
        }
      }
      workers.awaitQuiescence();
    }
    assertEquals(0, broken.get());
    assertTrue(kept.get() > LINKS / 2, () -> "kept only " + kept.get());
  }
}
