package io.bocj.testing;

import static io.bocj.Boc.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** What users write, and what they get to see. */
class ExtensionTest {
  private static final List<String> SEEN = new ArrayList<>();

  @BeforeEach
  void nothingSeen() {
    SEEN.clear();
  }

  @AfterEach
  void nothingSaid() {
    System.clearProperty(Plan.SEED);
    System.clearProperty(Plan.SEEDS);
  }

  /** Tests that are run by this one. */
  static class Samples {
    @Interleavings(seeds = 5, workers = 3, isolation = Isolation.NONE)
    void counts(BocRuntime runtime) {
      assertEquals(3, runtime.workers());
      assertEquals(runtime, Boc.runtime());
      SEEN.add(runtime.toString());
      Cown<Integer> cown = Cown.of(0);
      when(cown).run(c -> c.set(1));
      assertEquals(1, cown.join());
    }

    @Interleavings(isolation = Isolation.NONE)
    void fails() {
      SEEN.add("run");
      Planted.CHECK_THEN_ACT.wrong();
    }

    @Interleavings(
        seed = {7, 9},
        isolation = Isolation.NONE)
    void someSeeds() {
      SEEN.add("run");
    }

    @Interleavings(seeds = 3, isolation = Isolation.NONE)
    void assertsInABody() {
      when().run(() -> assertEquals(1, 2, "in a body"));
    }

    @Interleavings(seeds = 3, isolation = Isolation.NONE, ignoreFailures = true)
    void ignoresFailures() {
      assertsInABody();
    }

    @Interleavings(seeds = 3, isolation = Isolation.NONE)
    void assumes() {
      Assumptions.assumeTrue(false, "never");
    }

    @Interleavings(seeds = 3, isolation = Isolation.NONE)
    void startsRuntimesOfItsOwn() {
      try (BocRuntime other = BocRuntime.builder().start()) {
        assertEquals(2, other.workers());
        assertEquals(1, other.when().call(() -> 1).join());
        assertTrue(other.when().call(Interleaving::active).join());
      }
      Boc.when().run(() -> {}).join();
      assertEquals(2, Boc.shutdown().workers().size());
      assertEquals(2, Boc.when().call(() -> 2).join());
    }

    @Interleavings(isolation = Isolation.NONE)
    void goesAnotherWayEachTime() {
      SEEN.add("run");
      SEEN.forEach(run -> when().run(() -> {}));
      throw new AssertionError("always");
    }

    @Interleavings(seeds = 0)
    void runsNothing() {}
  }

  @Interleavings(seeds = 4, isolation = Isolation.NONE)
  static class AllOfThem {
    @Test
    void one() {
      SEEN.add("one");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void many(int n) {
      SEEN.add("many " + n);
    }

    @Interleavings(seeds = 2, isolation = Isolation.NONE)
    void few() {
      SEEN.add("few");
    }
  }

  private static TestExecutionSummary run(DiscoverySelector selector) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selector).build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }

  private static TestExecutionSummary run(String method) {
    Class<?>[] parameters =
        method.equals("counts") ? new Class<?>[] {BocRuntime.class} : new Class<?>[0];
    return run(selectMethod(Samples.class, method, parameters));
  }

  private static void assertPasses(TestExecutionSummary summary) {
    summary.getFailures().forEach(failure -> failure.getException().printStackTrace());
    assertEquals(1, summary.getTestsSucceededCount());
  }

  private static Throwable failureOf(String method) {
    TestExecutionSummary summary = run(method);
    assertEquals(1, summary.getTestsFailedCount());
    return summary.getFailures().get(0).getException();
  }

  @Test
  void aTestRunsOncePerSeedAndIsReportedOnce() {
    TestExecutionSummary summary = run("counts");
    assertPasses(summary);
    assertEquals(1, summary.getTestsFoundCount());
    assertEquals(5, SEEN.size());
  }

  @Test
  void theFirstFailureIsToldWithItsSeedAndWhatHappened() {
    InterleavingFailure failure = (InterleavingFailure) failureOf("fails");
    long seed = failure.seed();
    assertEquals(seed + 1, SEEN.size(), "runs until it fails, and once more");
    String message = failure.getMessage();
    assertTrue(message.startsWith("seed " + seed + " fails: "), message);
    assertTrue(message.contains("expected: <0> but was: <-1>"), message);
    assertTrue(message.contains("With 2 workers, NONE"), message);
    assertTrue(message.contains("@Interleavings(seed = " + seed + "L)"), message);
    assertTrue(message.contains("-Dbocj.seed=" + seed), message);
    assertTrue(message.contains("went the same way"), message);
    assertTrue(message.contains("test schedules #1 (Planted.java:"), message);
    assertTrue(message.contains("worker 1 starts #"), message);
    assertEquals("expected: <0> but was: <-1>", failure.getCause().getMessage());
  }

  @Test
  void aSeedThatDoesNotDecideEverythingIsTold() {
    String message = failureOf("goesAnotherWayEachTime").getMessage();
    assertTrue(message.contains("went ANOTHER way"), message);
    assertTrue(message.contains("Take that out first"), message);
  }

  @Test
  void oneSeedCanBeRunAgain() {
    long seed = ((InterleavingFailure) failureOf("fails")).seed();
    SEEN.clear();
    System.setProperty(Plan.SEED, Long.toString(seed));
    assertEquals(seed, ((InterleavingFailure) failureOf("fails")).seed());
    assertEquals(2, SEEN.size());
  }

  @Test
  void aPropertySaysHowManySeeds() {
    System.setProperty(Plan.SEEDS, "17");
    assertPasses(run("counts"));
    assertEquals(17, SEEN.size());
  }

  @Test
  void aPropertyThatIsNoNumberIsRefused() {
    System.setProperty(Plan.SEED, "x");
    assertEquals("-Dbocj.seed=x is not a whole number", failureOf("counts").getMessage());
  }

  @Test
  void theAnnotationNamesSeeds() {
    assertPasses(run("someSeeds"));
    assertEquals(2, SEEN.size());
  }

  @Test
  void noSeedsAreRefused() {
    String message = failureOf("runsNothing").getMessage();
    assertTrue(message.contains("nothing would be tested"), message);
    System.setProperty(Plan.SEEDS, "0");
    assertEquals(
        "-Dbocj.seeds=0 must be at least 1, or nothing would be tested",
        failureOf("counts").getMessage());
  }

  @Test
  void aFailureInABodyFailsTheTest() {
    String message = failureOf("assertsInABody").getMessage();
    assertTrue(message.contains("in a body"), message);
    assertPasses(run("ignoresFailures"));
  }

  @Test
  void anAssumptionAbortsTheTest() {
    assertEquals(1, run("assumes").getTestsAbortedCount());
  }

  @Test
  void allRuntimesOfTheTestAreLed() {
    assertPasses(run("startsRuntimesOfItsOwn"));
  }

  @Test
  void onAClassAllItsTestsRunThatWay() {
    assertEquals(4, run(selectClass(AllOfThem.class)).getTestsSucceededCount());
    assertEquals(4, SEEN.stream().filter("one"::equals).count());
    assertEquals(4, SEEN.stream().filter("many 1"::equals).count());
    assertEquals(4, SEEN.stream().filter("many 2"::equals).count());
    assertEquals(2, SEEN.stream().filter("few"::equals).count());
  }

  @Test
  void otherTestsAreLeftAlone() throws Exception {
    assertTrue(!Interleaving.active());
    Interleaving.point();
    int[] sum = {0};
    Interleaving.concurrently(() -> sum[0]++, () -> Interleaving.await(() -> sum[0] == 1));
    assertEquals(1, sum[0]);
  }
}
