package io.bocj.examples.primefactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrimeFactorTest {
  @ParameterizedTest
  @EnumSource(Isolation.class)
  void numbersOfAnyKindAreTakenApart(Isolation isolation) {
    ExampleRun run =
        ExampleRun.of(isolation, "prime-factor", "97", "1001", "1018081", "1000036000099")
            .assertGood();
    assertEquals(1, run.linesWith("97 = 97").size());
    assertEquals(1, run.linesWith("1001 = 7 x 11 x 13").size());
    assertEquals(1, run.linesWith("1018081 = 1009 x 1009").size());
    assertEquals(1, run.linesWith("1000036000099 = 1000003 x 1000033").size());
    assertTrue(
        run.verdict().startsWith("checked: 4 of 4 numbers are the product of the primes found;"),
        run.verdict());
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void everyLaneEndsWithADivisorOrByTheNotice(Isolation isolation) {
    ExampleRun run =
        ExampleRun.of(isolation, "prime-factor", "--bits=30", "--count=3", "--lanes=5", "--batch=1")
            .assertGood();
    int found = run.linesWith("steps, found ").size();
    int stopped = run.linesWith("steps, stopped by the notice").size();
    assertEquals(15, found + stopped);
    assertTrue(found >= 3, "a divisor of each number");
    assertTrue(stopped > 0, "five lanes do not all find one in the same batch, three times");
    assertTrue(
        run.verdict().endsWith("; %d lanes found a divisor, %d stopped".formatted(found, stopped)),
        run.verdict());
  }
}
