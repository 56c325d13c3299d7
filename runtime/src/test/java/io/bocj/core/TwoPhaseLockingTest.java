package io.bocj.core;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Who enters a chain behind a behavior that is still entering others has to wait for it, however
 * many are between the two.
 */
@Timeout(60)
class TwoPhaseLockingTest {
  private final TestCown a = new TestCown("a");
  private final TestCown b = new TestCown("b");
  private final List<TestBehavior> ready = new CopyOnWriteArrayList<>();
  private final TestBehavior halfway = new TestBehavior("halfway", ready::add);
  private final TestBehavior between = new TestBehavior("between", ready::add);
  private final TestBehavior behind = new TestBehavior("behind", ready::add);
  private Slot[] halfwaySlots = {};

  @Test
  void aWriterOfOneCownPassesTheWaitOn() {
    passesTheWaitOn(TestSlot.write(a));
  }

  @Test
  void aReaderOfOneCownPassesTheWaitOn() {
    passesTheWaitOn(TestSlot.read(a));
  }

  private void passesTheWaitOn(TestSlot slotBetween) {
    TestSlot[] slotsBehind = {TestSlot.write(a), TestSlot.write(b)};
    enterTheFirstChainOnly();
    start(() -> between.schedule(slotBetween));
    await().until(() -> Internals.tail(a) == slotBetween);
    assertFalse(Internals.published(slotBetween), "published before it was linked");
    start(() -> behind.schedule(slotsBehind.clone()));
    await().until(() -> Internals.tail(a) == slotsBehind[0]);
    enterTheOtherChain();
    assertRunOneAfterTheOther();
  }

  /** What the scheduling thread has done if it is taken off its core at the worst moment. */
  private void enterTheFirstChainOnly() {
    halfwaySlots = halfway.prepare(new Slot[] {TestSlot.write(a), TestSlot.write(b)});
    halfway.awaitAll();
    halfwaySlots[0].enter(halfwaySlots[0], 0);
  }

  private void enterTheOtherChain() {
    byte position = halfwaySlots[1].enter(halfwaySlots[1], 0);
    halfwaySlots[0].publish(false);
    halfwaySlots[1].publish(false);
    halfway.resolve(position == Slot.ON_ITS_OWN ? 3 : 2);
  }

  private void assertRunOneAfterTheOther() {
    assertEquals(List.of(halfway), ready);
    halfway.releaseAll();
    await().until(() -> ready.equals(List.of(halfway, between)));
    between.releaseAll();
    await().until(() -> ready.equals(List.of(halfway, between, behind)));
    behind.releaseAll();
  }

  private static void start(Runnable schedules) {
    Thread thread = new Thread(schedules);
    thread.setDaemon(true);
    thread.start();
  }
}
