package io.bocj.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcquireIfIdleTest {
  private final TestCown cown = new TestCown("cown");
  private final List<TestBehavior> ready = new ArrayList<>();
  private final TestBehavior taker = new TestBehavior("taker", ready::add);
  private final TestBehavior first = new TestBehavior("first", ready::add);
  private final TestBehavior second = new TestBehavior("second", ready::add);

  @Test
  void anIdleCownIsHeldAtOnceAndUntilItIsReleased() {
    assertTrue(taker.acquireIfIdle(TestSlot.write(cown)));
    first.schedule(TestSlot.write(cown));
    assertEquals(List.of(), ready);
    taker.releaseAll();
    assertEquals(List.of(first), ready);
  }

  @Test
  void aHeldCownIsLeftAlone() {
    first.schedule(TestSlot.write(cown));
    assertFalse(taker.acquireIfIdle(TestSlot.write(cown)));
    first.releaseAll();
    second.schedule(TestSlot.write(cown));
    assertEquals(List.of(first, second), ready);
  }

  @Test
  void behindReadersThatHaveLeftTheChainTheTakerBecomesReadyWhenTheyAreDone() {
    first.schedule(TestSlot.read(cown));
    second.schedule(TestSlot.read(cown));
    second.releaseAll();
    assertFalse(taker.acquireIfIdle(TestSlot.write(cown)));
    TestBehavior next = new TestBehavior("next", ready::add);
    next.schedule(TestSlot.write(cown));
    first.releaseAll();
    assertEquals(List.of(first, second, taker), ready);
    taker.releaseAll();
    assertEquals(List.of(first, second, taker, next), ready);
  }
}
