package io.bocj.examples.primes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrimesTest {
  @ParameterizedTest
  @EnumSource(Isolation.class)
  void theSegmentsAddUpToTheNumberOfPrimes(Isolation isolation) {
    ExampleRun run = ExampleRun.of(isolation, "primes", "--limit=100000", "--segments=7");
    assertEquals(
        "checked: 9592 primes below 100000, sieved in one piece 9592", run.assertGood().verdict());
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void aRangeShorterThanTheNumberOfSegmentsIsCutIntoSingleNumbers(Isolation isolation) {
    ExampleRun run = ExampleRun.of(isolation, "primes", "--limit=12", "--segments=100");
    assertEquals("checked: 5 primes below 12, sieved in one piece 5", run.assertGood().verdict());
  }
}
