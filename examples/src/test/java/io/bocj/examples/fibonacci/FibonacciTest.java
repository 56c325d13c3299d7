package io.bocj.examples.fibonacci;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FibonacciTest {
  @ParameterizedTest
  @EnumSource(Isolation.class)
  void theTreeOfBehaviorsArrivesAtTheNumber(Isolation isolation) {
    ExampleRun run = ExampleRun.of(isolation, "fibonacci", "-n", "20", "--sequential-below=10");
    assertEquals("checked: fibonacci(20) = 6765, iteratively 6765", run.assertGood().verdict());
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void aSmallNumberIsASingleBehavior(Isolation isolation) {
    ExampleRun run = ExampleRun.of(isolation, "fibonacci", "-n", "1");
    assertEquals("checked: fibonacci(1) = 1, iteratively 1", run.assertGood().verdict());
  }
}
