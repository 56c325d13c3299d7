package io.bocj.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Function;
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

  @ParameterizedTest
  @EnumSource
  void isFoundByARandomWalk(Planted planted) throws InterruptedException {
    assertTrue(finds(planted, RandomWalk::new));
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByPriorities(Planted planted) throws InterruptedException {
    assertTrue(finds(planted, Priorities::new));
  }

  private static boolean finds(Planted planted, Function<Random, Strategy> strategy)
      throws InterruptedException {
    for (long seed = 1; seed <= SEEDS; seed++) {
      if (!Plans.run(strategy.apply(Run.random(seed)), planted::wrong).passed()) {
        return true;
      }
    }
    return false;
  }
}
