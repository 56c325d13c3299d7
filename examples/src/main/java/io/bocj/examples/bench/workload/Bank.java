package io.bocj.examples.bench.workload;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Transfers between two of 64 cowns; the main thread schedules. */
final class Bank implements Workload {
  private static final int ACCOUNTS = 64;
  private static final int DEPOSIT = 1_000;
  private static final int MOST = 100;
  private static final long SEED = 1;

  /** How many are drawn, before the clock starts. They are used in turn, and fit the caches. */
  private static final int DRAWN = 1 << 14;

  private final BocRuntime runtime;
  private final int behaviors;
  private final List<Cown<Integer>> accounts;
  private final List<Transfer> transfers;

  private record Transfer(int from, int to, Integer amount) {
    static Transfer draw(SplittableRandom random) {
      int from = random.nextInt(ACCOUNTS);
      int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
      return new Transfer(from, to, 1 + random.nextInt(MOST));
    }
  }

  Bank(BocRuntime runtime, int behaviors) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    accounts = Stream.generate(() -> runtime.cown(DEPOSIT)).limit(ACCOUNTS).toList();
    SplittableRandom random = new SplittableRandom(SEED);
    transfers = Stream.generate(() -> Transfer.draw(random)).limit(DRAWN).toList();
  }

  @Override
  public void schedule() {
    for (int i = 0; i < behaviors; i++) {
      Transfer transfer = transfers.get(i % DRAWN);
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
    int[] balances = accounts.stream().mapToInt(Cown::join).toArray();
    return Arrays.equals(balances, expected());
  }

  /** The balances after all transfers, in whatever order. */
  private int[] expected() {
    int[] balances = new int[ACCOUNTS];
    Arrays.fill(balances, DEPOSIT);
    for (int i = 0; i < behaviors; i++) {
      Transfer transfer = transfers.get(i % DRAWN);
      balances[transfer.from()] -= transfer.amount();
      balances[transfer.to()] += transfer.amount();
    }
    return balances;
  }
}
