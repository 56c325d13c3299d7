package io.bocj.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real threads over the core; what they did is checked afterwards. */
class ConcurrentHistoryTest {
  private static final int ANY_NUMBER = Integer.MAX_VALUE;

  @Test
  void hundredThousandBehaviorsOverUpToEightOfThirtyTwoCowns() throws InterruptedException {
    long seed = ThreadLocalRandom.current().nextLong();
    assertKept(seed, new ConcurrentScenario(seed, 32, 8, 100_000, ANY_NUMBER, false).run());
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 2", "2, 3, 2", "3, 3, 3", "4, 8, 4", "5, 1, 1", "6, 4, 8"})
  void fewContendedCowns(long seed, int cowns, int maxAsked) throws InterruptedException {
    assertKept(
        seed, new ConcurrentScenario(seed, cowns, maxAsked, 30_000, ANY_NUMBER, false).run());
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1, 3", "2, 1, 1, 8", "3, 2, 2, 4", "4, 3, 3, 8", "5, 32, 8, 16"})
  void shortChains(long seed, int cowns, int maxAsked, int atATime) throws InterruptedException {
    assertKept(seed, new ConcurrentScenario(seed, cowns, maxAsked, 50_000, atATime, false).run());
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 2", "2, 4, 3", "3, 32, 8"})
  void theModelAllowsEveryStart(long seed, int cowns, int maxAsked) throws InterruptedException {
    List<HistoryEntry> history =
        new ConcurrentScenario(seed, cowns, maxAsked, 20_000, ANY_NUMBER, true).run();
    assertKept(seed, history);
    HistoryReplay.check(history);
  }

  private static void assertKept(long seed, List<HistoryEntry> history) {
    assertEquals(List.of(), HistoryChecker.check(history), () -> "seed " + seed);
  }
}
