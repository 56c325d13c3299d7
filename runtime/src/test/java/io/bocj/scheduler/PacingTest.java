package io.bocj.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PacingTest {
  private static final long LIMIT = 2 * Pacing.BACKLOG_PER_WORKER;

  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicLong pending = new AtomicLong();
  private final Pacing pacing =
      new Pacing(
          () -> {
            looks.incrementAndGet();
            return pending.get();
          },
          2);

  @Test
  void looksOnceAnInterval() {
    for (int i = 1; i <= 10 * Pacing.INTERVAL; i++) {
      pacing.pace(i);
    }
    assertEquals(10, looks.get());
  }

  @Test
  void doesNotPauseForAShortBacklog() {
    pending.set(LIMIT);
    pacing.pace(Pacing.INTERVAL);
    assertEquals(1, looks.get());
  }

  @Test
  void pausesUntilHalfTheBacklogIsGone() {
    Pacing shrinking = new Pacing(() -> LIMIT + 1 - looks.getAndIncrement() * LIMIT / 4, 2);
    shrinking.pace(Pacing.INTERVAL);
    assertTrue(looks.get() > 1, "did not pause");
    assertTrue(looks.get() <= 4, "paused for longer than needed: " + looks + " looks");
  }

  @Test
  void pausesComeToAnEndIfNothingMoves() {
    pending.set(10 * LIMIT);
    pacing.pace(Pacing.INTERVAL);
    assertTrue(looks.get() > 1, "did not pause");
  }

  /** What is pending waits for the thread that schedules. */
  @Test
  void schedulingNeverBlocks() {
    CountDownLatch allScheduled = new CountDownLatch(1);
    AtomicLong done = new AtomicLong();
    long n = 4 * LIMIT;
    try (Workers workers = Workers.started(2)) {
      workers.submit(TestWork.running(worker -> Workers.hold(allScheduled)));
      workers.submit(TestWork.running(worker -> Workers.hold(allScheduled)));
      for (int i = 0; i < n; i++) {
        workers.submit(TestWork.running(worker -> done.incrementAndGet()));
      }
      allScheduled.countDown();
      workers.awaitQuiescence();
    }
    assertEquals(n, done.get());
  }
}
