package io.bocj.scheduler;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProgressTest {
  private final TestWorker first = new TestWorker(0);
  private final TestWorker second = new TestWorker(1);
  private final Progress progress = new Progress(new Worker[] {first, second});

  @Test
  void nobodyIsStuckAtTheFirstLook() {
    assertFalse(progress.look());
  }

  @Test
  void whoFinishesNothingBetweenTwoLooksIsStuck() {
    progress.look();
    second.count(Counter.EXECUTED);
    assertTrue(progress.look());
    assertTrue(progress.stuck(first));
    assertFalse(progress.stuck(second));
    first.count(Counter.EXECUTED);
    assertTrue(progress.look());
    assertFalse(progress.stuck(first));
    assertTrue(progress.stuck(second));
  }

  @Test
  void whoSleepsIsNotStuck() {
    first.fallAsleep();
    progress.look();
    second.count(Counter.EXECUTED);
    assertFalse(progress.look());
  }
}
