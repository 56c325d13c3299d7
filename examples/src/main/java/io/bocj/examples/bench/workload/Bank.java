package io.bocj.examples.bench.workload;

import io.bocj.BocRuntime;
import io.bocj.examples.bench.workload.Transfers.Transfer;

/** Transfers between two of 64 cowns; the main thread schedules. */
final class Bank implements Workload {
  private final BocRuntime runtime;
  private final int behaviors;
  private final Accounts accounts;

  Bank(BocRuntime runtime, int behaviors) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    accounts = Accounts.open(runtime);
  }

  @Override
  public void schedule() {
    for (int i = 0; i < behaviors; i++) {
      Transfer transfer = Transfers.get(i);
      Integer amount = transfer.amount();
      runtime
          .when(accounts.get(transfer.from()), accounts.get(transfer.to()))
          .run(
              (from, to) -> {
                from.set(from.get() - amount);
                to.set(to.get() + amount);
              });
    }
  }

  @Override
  public boolean isRight() {
    return accounts.areRightAfter(behaviors);
  }
}
