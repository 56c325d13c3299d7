package io.bocj.isolation.plugin;

import io.bocj.isolation.BudgetExceededException;
import io.bocj.isolation.Policy;
import io.bocj.isolation.guard.Halt.Budget;
import java.util.Locale;

/** Says in words which budget a behavior has exceeded. */
final class Exceeded {
  private Exceeded() {}

  static BudgetExceededException of(
      Budget budget, Task task, Policy policy, String plugin, String more) {
    String limit =
        switch (budget) {
          case FUEL -> task.fuel() + " units";
          case ALLOCATION -> task.heap() + " bytes";
          case STACK -> "1 MiB of frames";
          case OUTPUT -> policy.output() + " bytes";
          case DEADLINE, REVOKED -> policy.deadline().toMillis() + " ms";
        };
    return new BudgetExceededException(
        name(budget), limit, plugin, task.className(), remedy(budget) + more);
  }

  private static String name(Budget budget) {
    return budget == Budget.REVOKED ? "deadline" : budget.name().toLowerCase(Locale.ROOT);
  }

  private static String remedy(Budget budget) {
    return budget == Budget.STACK
        ? "let it recurse less deeply"
        : "let it do less, or allow more by Policy." + name(budget) + "(..)";
  }
}
