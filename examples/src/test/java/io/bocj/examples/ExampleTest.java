package io.bocj.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ExampleTest {
  /** Claims, rightly or not. */
  private static final class Claim extends Example {
    private final boolean holds;

    Claim(boolean holds) {
      this.holds = holds;
    }

    @Override
    protected Verdict run() {
      return new Verdict(holds, "made by a test");
    }
  }

  /** Leaves its runtime to the base class. */
  private static final class User extends Example {
    private BocRuntime runtime;

    @Override
    protected Verdict run() {
      runtime = Boc.runtime();
      return new Verdict(true, "a runtime was used");
    }
  }

  @Test
  void aClaimThatHoldsGivesExitCode0() {
    assertEquals(0, new CommandLine(new Claim(true)).execute());
  }

  @Test
  void aClaimThatDoesNotHoldGivesExitCode1() {
    assertEquals(1, new CommandLine(new Claim(false)).execute());
  }

  @Test
  void theDefaultRuntimeIsShutDown() {
    User user = new User();
    assertEquals(0, new CommandLine(user).execute());
    assertThrows(IllegalStateException.class, () -> user.runtime.when().run(() -> {}));
  }
}
