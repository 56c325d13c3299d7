package io.bocj.contract;

import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.BocRuntime;
import io.bocj.Isolation;
import io.bocj.contract.shared.Pending;

/**
 * Behaviors that schedule more than are run do not fill the memory with what is pending, unless
 * there is nothing else to do. With one worker, so that this is certain.
 */
class PendingTest {
  private static final int TRANSFERS = 150_000;

  /** So much more than a worker may be behind that it can only be reached by letting go. */
  private static final int MUCH = 20_000;

  @UnderEachIsolation
  void behaviorsThatScheduleTwoEachWaitForWhatTheyHaveScheduled(Isolation isolation) {
    Pending pending = Pending.of(TRANSFERS);
    try (BocRuntime runtime = open(isolation, 1)) {
      runtime.when().run(pending::beginWithTellers).join();
      runtime.quiesce();
    }
    assertBounded(pending);
  }

  @UnderEachIsolation
  void aBehaviorThatSchedulesAThousandWaitsForThem(Isolation isolation) {
    Pending pending = Pending.of(TRANSFERS);
    try (BocRuntime runtime = open(isolation, 1)) {
      runtime.when().run(() -> pending.beginWithGenerator(1000)).join();
      runtime.quiesce();
    }
    assertBounded(pending);
  }

  private static void assertBounded(Pending pending) {
    assertTrue(pending.most() < MUCH, () -> pending.most() + " were pending");
  }
}
