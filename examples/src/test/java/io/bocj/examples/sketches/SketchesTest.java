package io.bocj.examples.sketches;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SketchesTest {
  @ParameterizedTest
  @EnumSource(Isolation.class)
  void theEndingComesAfterBothSketchesAndFitsThem(Isolation isolation) {
    ExampleRun run = ExampleRun.of(isolation, "sketches", "--pace=1").assertGood();
    int ending = run.out().indexOf("A walk in the rain it is, under a large hat.");
    assertEquals(run.out().size() - 2, ending);
    assertEquals("checked: the ending fits both sketches", run.verdict());
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void aDryDayDecidesTheEnding(Isolation isolation) {
    ExampleRun run = ExampleRun.of(isolation, "sketches", "--pace=1", "--seed=4").assertGood();
    assertEquals(1, run.linesWith("A walk it is, and Friday is the day.").size());
  }
}
