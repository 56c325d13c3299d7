package io.bocj.examples.stateful;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatefulTest {
  private static final String FIGURES =
      "checked: 1200 of 1200 sales priced, 1200 stored, 17386993 cents in the ledger, 17386993 expected; ";

  @Test
  void withoutIsolationAllWorkersShareOneSetOfStatics() {
    ExampleRun run = run(Isolation.NONE);
    assertEquals(FIGURES + "separate sets of statics: 1", run.verdict());
    assertEquals(1, run.linesWith(" app |").size());
  }

  @Test
  void underClassLoaderEachWorkerHasItsOwnAndTheApplicationsStayUntouched() {
    ExampleRun run = run(Isolation.CLASS_LOADER);
    assertTrue(run.verdict().startsWith(FIGURES + "separate sets of statics: "), run::verdict);
    assertEquals(List.of(), run.linesWith(" app "));
  }

  private static ExampleRun run(Isolation isolation) {
    return ExampleRun.of(isolation, "stateful", "--branches=6", "--rows=200").assertGood();
  }
}
