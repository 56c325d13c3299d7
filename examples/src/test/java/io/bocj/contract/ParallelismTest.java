package io.bocj.contract;

import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.contract.shared.Gate;
import io.bocj.contract.shared.Meeting;
import java.util.ArrayList;
import java.util.List;

/** Whatever can run does run as long as a worker is free: a lost wake-up would leave it behind. */
class ParallelismTest {
  private static final int ROUNDS = 1000;

  @UnderEachIsolation
  void asManyIndependentBehaviorsRunTogetherAsThereAreWorkers(Isolation isolation) {
    try (BocRuntime runtime = open(isolation, 4)) {
      for (int round = 0; round < ROUNDS; round++) {
        Meeting meeting = Meeting.of(4);
        List<Cown<Void>> met = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          met.add(runtime.when().run(meeting::meet));
        }
        met.forEach(m -> assertNull(m.join()));
      }
    }
  }

  @UnderEachIsolation
  void whatABehaviorSchedulesRunsWhileItWaits(Isolation isolation) {
    try (BocRuntime runtime = open(isolation, 3)) {
      for (int round = 0; round < ROUNDS / 10; round++) {
        Meeting meeting = Meeting.of(3);
        Cown<Void> met =
            runtime
                .when()
                .run(
                    () -> {
                      Boc.when().run(meeting::meet);
                      Boc.when().run(meeting::meet);
                      meeting.meet();
                    });
        assertNull(met.join());
      }
    }
  }

  @UnderEachIsolation
  void aBehaviorThatBlocksKeepsNobodyElseFromRunning(Isolation isolation) {
    Gate gate = Gate.closed();
    try (BocRuntime runtime = open(isolation, 2)) {
      Cown<Integer> held = runtime.cown(0);
      runtime.when(held).run(h -> gate.await());
      Cown<Integer> other = runtime.cown(0);
      for (int i = 0; i < ROUNDS; i++) {
        runtime.when(other).run(o -> o.set(o.get() + 1));
      }
      assertNull(runtime.when(other).run(o -> gate.open()).join());
    }
  }
}
