package io.bocj.examples.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StressTest {
  @Test
  void aShortRunFindsNothingAndSaysWhatItDid() {
    ExampleRun run = run("--minutes=0.1", "--seed=7").assertGood();
    assertEquals("seed 7", run.out().get(0));
    assertTrue(run.verdict().endsWith("rounds without a violation"), run.verdict());
    for (String what : new String[] {"behaviors", "failures expected", "in batches", "steals"}) {
      assertEquals(1, run.linesWith("| " + what + " ").size(), what);
    }
  }

  /**
   * A check that could not fail would be none. What takes longer than the patience counts as
   * hanging: 5 seconds were too few for a round where ten threads wanted one of two cores.
   */
  @ParameterizedTest
  @CsvSource({
    "UNHELD, exclusion:",
    "DROPPED, counts:",
    "TWICE, counts:",
    "SWAPPED, order:",
    "TORN_BATCH, atomicity:",
    "LOST_UPDATE, values:",
    "LEAK, isolation:",
    "NO_FAILURE, results:",
    "TORN_TRANSFER, sums:",
    "HANG, quiescence:",
    "THREAD, threads:",
    "LOADER, loaders:"
  })
  void aPlantedFaultIsFound(String fault, String check) {
    ExampleRun run = run("--plant=" + fault, "--minutes=0.02", "--patience=15", "--seed=1");
    assertEquals(1, run.exitCode(), () -> run.out().toString());
    assertTrue(
        run.out().stream().anyMatch(line -> line.startsWith(check)), () -> run.out().toString());
    assertTrue(run.verdict().startsWith("FAILED: round "), run.verdict());
    assertTrue(run.verdict().contains("examples/run stress --seed 1 --round "), run.verdict());
  }

  @Test
  void aRoundCanBeRepeatedByItsNumber() {
    String[] line = {"--plant=DROPPED", "--seed=5", "--round=3"};
    List<String> first = conditions(run(line));
    assertEquals(1, first.size());
    assertEquals(first, conditions(run(line)));
  }

  private static List<String> conditions(ExampleRun run) {
    return run.out().stream().filter(line -> line.startsWith("round 3: ")).toList();
  }

  @Test
  void plantingIsNoneOfTheUsersBusiness() {
    assertEquals(0, run("--help").assertGood().linesWith("--plant").size());
  }

  private static ExampleRun run(String... options) {
    String[] line = new String[options.length + 1];
    line[0] = "stress";
    System.arraycopy(options, 0, line, 1, options.length);
    return ExampleRun.of(Isolation.NONE, line);
  }
}
