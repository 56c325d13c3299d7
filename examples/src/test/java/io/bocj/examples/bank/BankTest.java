package io.bocj.examples.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BankTest {
  @ParameterizedTest
  @EnumSource(Isolation.class)
  void noAuditSeesATornTotal(Isolation isolation) {
    ExampleRun run = ExampleRun.of(isolation, "bank", "--transfers=1000").assertGood();
    assertEquals(
        "checked: total 64000 in 41 audits: never torn; 1000 of 1000 transfers counted",
        run.verdict());
  }

  @Test
  void withoutIsolationTheApplicationsCounterCountsAllTransfers() {
    ExampleRun run = ExampleRun.of(Isolation.NONE, "bank", "--transfers=1000").assertGood();
    assertEquals(
        List.of("    1000 transfers counted in the static of app"), run.linesWith("static of"));
  }

  @Test
  void underClassLoaderTheApplicationsCounterCountsNone() {
    ExampleRun run = ExampleRun.of(Isolation.CLASS_LOADER, "bank", "--transfers=1000").assertGood();
    assertEquals(List.of(), run.linesWith("static of app"));
    assertFalse(run.linesWith("static of").isEmpty());
  }
}
