package io.bocj.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProgressTest {
  private final TestWorker first = new TestWorker(0);
  private final TestWorker second = new TestWorker(1);
  private final Progress progress = new Progress(new Worker[] {first, second});

  @Test
  void nobodyIsStuckAtTheFirstLook() {
    assertEquals(0, progress.look());
  }

  @Test
  void whoFinishesNothingBetweenTwoLooksIsStuck() {
    progress.look();
    second.count(Counter.EXECUTED);
    assertEquals(1, progress.look());
    assertTrue(progress.stuck(first));
    assertFalse(progress.stuck(second));
    second.count(Counter.EXECUTED);
    assertEquals(2, progress.look());
    first.count(Counter.EXECUTED);
    assertEquals(1, progress.look());
    assertFalse(progress.stuck(first));
    assertTrue(progress.stuck(second));
  }

  @Test
  void whoSleepsOrHasJustWokenIsNotStuck() {
    first.sleep().fallAsleep();
    second.sleep().fallAsleep();
    assertEquals(0, progress.look());
    assertEquals(0, progress.look());
    first.sleep().completeWaking();
    assertEquals(0, progress.look());
    assertEquals(1, progress.look());
    assertTrue(progress.stuck(first));
    assertFalse(progress.stuck(second));
  }
}
