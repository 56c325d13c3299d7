package io.bocj.examples.bench.workload;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The accounts of the bank: cowns of balances. */
record Accounts(List<Cown<Integer>> cowns) {
  /** All that {@link Transfers} tells of, with the first deposit in each. */
  static Accounts open(BocRuntime runtime) {
    return new Accounts(
        Stream.generate(() -> runtime.cown(Transfers.DEPOSIT)).limit(Transfers.ACCOUNTS).toList());
  }

  Cown<Integer> get(int number) {
    return cowns.get(number);
  }

  /** Whether the balances are those after the first so many transfers. */
  boolean areRightAfter(int transfers) {
    int[] balances = cowns.stream().mapToInt(Cown::join).toArray();
    return Arrays.equals(balances, Transfers.balances(transfers));
  }
}
