package io.bocj.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On loads of which it is known how much so many workers run, in a time that the test makes pass.
 */
class HillClimbingTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 7, 64})
  void oneWorkerIsLeftWhereMoreAreSlower(int workers) {
    SimulatedLoad load = new SimulatedLoad(workers).run(2 * SECOND, SimulatedLoad::contended);
    load.run(10 * SECOND, SimulatedLoad::contended).assertMostlyAt(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 7, 64})
  void allWorkersAreLeftWhereMoreAreFaster(int workers) {
    SimulatedLoad load = new SimulatedLoad(workers).run(2 * SECOND, SimulatedLoad::scaling);
    load.run(10 * SECOND, SimulatedLoad::scaling).assertMostlyAt(workers);
  }

  @ParameterizedTest
  @CsvSource({"8, 2", "8, 4", "64, 8", "6, 3"})
  void theBestIsFoundInBetween(int workers, int best) {
    IntToDoubleFunction rate =
        width -> SimulatedLoad.FINE * Math.min((double) width / best, (double) best / width);
    new SimulatedLoad(workers).run(2 * SECOND, rate).run(10 * SECOND, rate).assertMostlyAt(best);
  }

  @Test
  void ifItMakesNoDifferenceTheOthersRest() {
    SimulatedLoad load = new SimulatedLoad(2).run(5 * SECOND, SimulatedLoad::fedSlowly);
    load.run(20 * SECOND, SimulatedLoad::fedSlowly).assertMostlyAt(1);
  }

  /** Half of each trial is at the wrong width. */
  @Test
  void trialsThatConfirmTheWidthBecomeRare() {
    SimulatedLoad load = new SimulatedLoad(2).run(5 * SECOND, SimulatedLoad::scaling);
    load.run(60 * SECOND, SimulatedLoad::scaling);
    assertTrue(load.share(1) < 0.02, () -> "too often: " + load.share(1));
    assertTrue(load.share(1) > 0, "no trial in a minute");
  }

  @Test
  void anotherLoadIsNoticed() {
    SimulatedLoad load = new SimulatedLoad(4);
    for (int i = 0; i < 5; i++) {
      load.run(5 * SECOND, SimulatedLoad::contended);
      load.run(5 * SECOND, SimulatedLoad::contended).assertMostlyAt(1);
      load.run(5 * SECOND, SimulatedLoad::scaling);
      load.run(5 * SECOND, SimulatedLoad::scaling).assertMostlyAt(4);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noiseOfATenthDoesNotMislead(long seed) {
    SimulatedLoad slower =
        new SimulatedLoad(2, seed, 0.1).run(3 * SECOND, SimulatedLoad::contended);
    slower.run(30 * SECOND, SimulatedLoad::contended).assertMostlyAt(1);
    SimulatedLoad faster = new SimulatedLoad(2, seed, 0.1).run(3 * SECOND, SimulatedLoad::scaling);
    faster.run(30 * SECOND, SimulatedLoad::scaling).assertMostlyAt(2);
  }

  @Test
  void allRunAtOnceWhatIsCoarse() {
    SimulatedLoad load = new SimulatedLoad(4).run(5 * SECOND, SimulatedLoad::contended);
    assertEquals(1, load.climbing.width());
    load.step(HillClimbing.WINDOW_NANOS, width -> 0.9 / HillClimbing.FINE_NANOS);
    assertEquals(4, load.climbing.width());
    load.run(10 * SECOND, width -> 0.9 / HillClimbing.FINE_NANOS);
    assertEquals(1, load.share(4));
  }

  /** The last trial is remembered. */
  @Test
  void whatBecomesFineAgainIsRunAsBefore() {
    SimulatedLoad load = new SimulatedLoad(4).run(20 * SECOND, SimulatedLoad::contended);
    load.step(HillClimbing.WINDOW_NANOS, width -> 0);
    assertEquals(4, load.climbing.width());
    int windows = load.windowsUntil(1, SimulatedLoad::contended);
    assertTrue(windows <= 2, () -> windows + " windows");
  }

  @Test
  void whoIsStuckIsHelpedByAllForAWhile() {
    SimulatedLoad load = new SimulatedLoad(4).run(5 * SECOND, SimulatedLoad::contended).narrow();
    assertEquals(4, load.widen().climbing.width());
    int windows = load.windowsUntil(1, SimulatedLoad::contended);
    assertTrue(windows >= 10, () -> windows + " windows");
  }

  /** As one is who waits for something: the others would be sent to rest again and again. */
  @Test
  void whoIsStuckAgainAndAgainIsHelpedForLonger() {
    SimulatedLoad load = new SimulatedLoad(4).run(5 * SECOND, SimulatedLoad::contended).narrow();
    load.run(3 * SECOND, width -> load.widen().climbing.width() == 4 ? SimulatedLoad.FINE : 0);
    load.assertMostlyAt(4);
  }

  @Test
  void whoIsStuckDuringATrialEndsIt() {
    SimulatedLoad load = new SimulatedLoad(2);
    load.windowsUntil(1, SimulatedLoad::scaling);
    load.widen();
    for (int i = 0; i < 9; i++) {
      load.step(HillClimbing.WINDOW_NANOS, SimulatedLoad::scaling);
      assertEquals(2, load.climbing.width());
    }
  }

  /** Each shorter than the time between two trials, by then. */
  @Test
  void burstsOfFineWorkAreTriedToo() {
    SimulatedLoad load = new SimulatedLoad(2).run(20 * SECOND, SimulatedLoad::scaling);
    for (int i = 0; i < 5; i++) {
      load.run(SECOND / 10, width -> 0);
      load.run(9 * SECOND / 10, SimulatedLoad::contended);
    }
    assertTrue(load.share(1) > 0.8, () -> "" + load.share(1)); // after each pause all run at first
  }

  /** A trial that is cut short each time would have half of the workers idle for nothing. */
  @Test
  void burstsTooShortForATrialAreSeldomTried() {
    SimulatedLoad load = new SimulatedLoad(2).run(20 * SECOND, SimulatedLoad::scaling);
    long narrow = 0;
    for (int i = 0; i < 100; i++) {
      load.run(SECOND / 10, width -> 0);
      load.run(SECOND / 12, SimulatedLoad::scaling);
      narrow += load.share(1) > 0 ? 1 : 0;
    }
    assertTrue(narrow < 20, narrow + " of 100 bursts were tried");
  }

  /** What all run is fine, and what half of them run is not. */
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 64})
  void whereFewerMakeItCoarseTrialsBecomeRare(int workers) {
    IntToDoubleFunction rate = width -> width * 1.5 / workers / HillClimbing.FINE_NANOS;
    SimulatedLoad load = new SimulatedLoad(workers).run(10 * SECOND, rate);
    load.run(60 * SECOND, rate);
    assertTrue(load.share(workers) > 0.99, () -> "" + load.share(workers));
    assertTrue(load.share(workers) < 1, "no trial in a minute");
  }

  @Test
  void anotherLoadIsTriedSoonWhereCoarseWorkCameBetween() {
    SimulatedLoad load = new SimulatedLoad(2).run(60 * SECOND, SimulatedLoad::contended).narrow();
    load.step(HillClimbing.WINDOW_NANOS, width -> 0);
    load.run(SECOND / 5, SimulatedLoad::scaling);
    load.run(SECOND, SimulatedLoad::scaling);
    assertTrue(load.share(2) > 0.9, () -> "" + load.share(2));
  }

  @Test
  void tellsHowItHasChanged() {
    SimulatedLoad load = new SimulatedLoad(4);
    for (int i = 0; i < 1000; i++) {
      int before = load.climbing.width();
      HillClimbing.Change change =
          load.step(
              HillClimbing.WINDOW_NANOS,
              i % 200 < 100 ? SimulatedLoad::contended : SimulatedLoad::scaling);
      assertChanged(before, load.climbing.width(), change);
    }
    int before = load.run(SECOND, SimulatedLoad::contended).climbing.width();
    assertChanged(before, 4, load.climbing.widen(load.now()));
    assertNull(load.climbing.widen(load.now()));
  }

  private static void assertChanged(int before, int width, HillClimbing.@Nullable Change change) {
    assertEquals(before == width ? null : new HillClimbing.Change(before, width), change);
  }

  /** Whoever gave the last one was first: what comes right after it is no window. */
  @Test
  void aSampleTooEarlyIsLost() {
    SimulatedLoad load = new SimulatedLoad(2).narrow();
    assertFalse(load.climbing.due(load.now() + 1));
    assertNull(load.climbing.sample(() -> load.now() + 1, () -> 0));
    assertEquals(1, load.climbing.width(), "as if nothing were run any more");
  }

  /** Nobody has looked for long: who knows what was run when. */
  @Test
  void aWindowTooLongIsNoFigure() {
    HillClimbing climbing = new HillClimbing(2, 0);
    for (int i = 1; i < 100; i++) {
      long n = i;
      climbing.sample(() -> n * HillClimbing.LONGEST_WINDOW_NANOS, () -> n * 1_000_000_000L);
    }
    assertEquals(2, climbing.width());
  }
}
