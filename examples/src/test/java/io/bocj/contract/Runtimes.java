package io.bocj.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.bocj.BehaviorException;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;

/** The runtimes of the tests. */
final class Runtimes {
  private static final String SHARED = "io.bocj.contract.shared.";

  private Runtimes() {}

  static BocRuntime.Builder builder(Isolation isolation) {
    return BocRuntime.builder().isolation(isolation).share(SHARED).workers(2);
  }

  static BocRuntime open(Isolation isolation) {
    return builder(isolation).start();
  }

  static BocRuntime open(Isolation isolation, int workers) {
    return builder(isolation).workers(workers).start();
  }

  /** What the body of a failed cown threw, as the caller sees it. */
  static Throwable failureOf(Cown<?> cown) {
    return assertThrows(BehaviorException.class, cown::join).getCause();
  }
}
