package io.bocj.contract;

import static io.bocj.Boc.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.testing.Interleavings;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** Seeds try out on which workers behaviors run, and begin with fresh statics each. */
class InterleavedStaticsTest {
  /** Once in each interpreter; never touched in the application. */
  private static int visits;

  private final Set<Integer> seen = new HashSet<>();

  @Interleavings(seeds = 40, isolation = Isolation.CLASS_LOADER)
  void aStaticIsSharedByTheBehaviorsOfOneWorkerOnly() {
    Cown<Integer> first = when().call(() -> ++visits);
    Cown<Integer> second = when(first.read()).call(f -> ++visits);
    assertEquals(1, first.join());
    int found = second.join();
    assertTrue(found == 1 || found == 2, () -> "left by another seed: " + found);
    seen.add(found);
  }

  @AfterEach
  void oneWorkerAndTwoWereTried() {
    assertEquals(Set.of(1, 2), seen);
  }
}
