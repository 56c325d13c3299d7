package io.bocj.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each planted mistake is found, and what is right passes. */
class PlantedBugsTest {
  private static final int SEEDS = 1000;

  @ParameterizedTest
  @EnumSource
  void isFoundWithinAThousandSeeds(Planted planted) {
    Exploration exploration = new Exploration(Plans.seeds(SEEDS), planted::wrong);
    InterleavingFailure failure = assertThrows(InterleavingFailure.class, exploration::explore);
    assertTrue(failure.getMessage().contains("went the same way"), failure.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void itsTwinPassesAThousandSeeds(Planted planted) {
    Exploration exploration = new Exploration(Plans.seeds(SEEDS), planted::right);
    assertDoesNotThrow(exploration::explore);
  }

  /** Some need more seeds than that by a random walk; see docs/design/testing.md. */
  @ParameterizedTest
  @EnumSource
  void isFoundByPrioritiesAlone(Planted planted) throws InterruptedException {
    assertTrue(failures(planted, Priorities::new) > 0);
  }

  /** Prints how many seeds it takes on average, for docs/design/testing.md. */
  @ParameterizedTest
  @EnumSource
  @EnabledIfSystemProperty(named = "bocj.figures", matches = "true")
  void figures(Planted planted) throws InterruptedException {
    System.out.printf(
        "%s: random walk %d, priorities %d of %d seeds%n",
        planted, failures(planted, RandomWalk::new), failures(planted, Priorities::new), SEEDS);
  }

  private static int failures(Planted planted, Function<Random, Strategy> strategy)
      throws InterruptedException {
    int failures = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      if (!Plans.run(strategy.apply(Run.random(seed)), planted::wrong).passed()) {
        failures++;
      }
    }
    return failures;
  }
}
