package io.bocj.examples.diningphilosophers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiningPhilosophersTest {
  @ParameterizedTest
  @EnumSource(Isolation.class)
  void everybodyEatsHisFillWithForksThatAreInOneHandAtATime(Isolation isolation) {
    ExampleRun run =
        ExampleRun.of(isolation, "dining-philosophers", "--meals=50", "--meal-micros=10");
    assertEquals(
        "checked: 250 meals, each fork used 100 times, 0 times in two hands at once",
        run.assertGood().verdict());
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void twoPhilosophersShareBothForks(Isolation isolation) {
    ExampleRun run =
        ExampleRun.of(isolation, "dining-philosophers", "--philosophers=2", "--meals=20");
    assertEquals(
        "checked: 40 meals, each fork used 40 times, 0 times in two hands at once",
        run.assertGood().verdict());
  }
}
