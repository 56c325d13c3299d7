package io.bocj.examples.bench.workload;

import static io.bocj.Boc.when;

import io.bocj.Acquired;
import io.bocj.BocRuntime;
import io.bocj.Body1;
import io.bocj.Cown;
import io.bocj.examples.bench.directory.Stations;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The banking benchmark of verona-rt, without work in the transfers. 36 tellers, each a cown of
 * what its random numbers come from, schedule one transfer at a time between two of 36 accounts and
 * then themselves; a transfer succeeds if the overdraft allows it, and is logged either way. So
 * there are three behaviors to a transaction.
 */
final class Banking implements Workload {
  private static final int TELLERS = 36;
  private static final int ACCOUNTS = 36;
  private static final int DEPOSIT = 100;
  private static final int OVERDRAFT = 100;
  private static final int AMOUNT = 100;
  private static final int TO_A_TRANSACTION = 3;

  private final BocRuntime runtime;
  private final int behaviors;
  private final List<Cown<Integer>> accounts;
  private final List<Cown<Long>> tellers;
  private final Cown<Integer> log;

  Banking(BocRuntime runtime, int behaviors) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    accounts = Stream.generate(() -> runtime.cown(DEPOSIT)).limit(ACCOUNTS).toList();
    tellers = Stream.iterate(1L, seed -> seed + 1).limit(TELLERS).map(runtime::cown).toList();
    log = runtime.cown(0);
    Stations.install(accounts);
  }

  @Override
  public void schedule() {
    int transactions = behaviors / TO_A_TRANSACTION;
    for (int i = 0; i < TELLERS; i++) {
      int share = Turns.of(i, TELLERS, transactions);
      if (share > 0) {
        runtime.when(tellers.get(i)).run(transact(tellers.get(i), log, share));
      }
    }
    for (int i = 0; i < behaviors % TO_A_TRANSACTION; i++) {
      runtime.when(log).run(l -> l.set(l.get() + 1));
    }
  }

  private static Body1<Acquired<Long>> transact(
      Cown<Long> teller, Cown<Integer> log, int transactions) {
    return t -> {
      SplittableRandom random = new SplittableRandom(t.get());
      int from = random.nextInt(ACCOUNTS);
      int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
      t.set(random.nextLong());
      transfer(from, to, log);
      if (transactions > 1) {
        when(teller).run(transact(teller, log, transactions - 1));
      }
    };
  }

  private static void transfer(int from, int to, Cown<Integer> log) {
    when(Stations.get(from), Stations.get(to))
        .run(
            (source, target) -> {
              if (source.get() + OVERDRAFT >= AMOUNT) {
                source.set(source.get() - AMOUNT);
                target.set(target.get() + AMOUNT);
              }
              when(log).run(l -> l.set(l.get() + 1));
            });
  }

  /** Who gets his transfer depends on the order; what all have together and may owe does not. */
  @Override
  public boolean isRight() {
    List<Integer> balances = accounts.stream().map(Cown::join).toList();
    int entries = behaviors / TO_A_TRANSACTION + behaviors % TO_A_TRANSACTION;
    return log.join() == entries
        && balances.stream().mapToInt(Integer::intValue).sum() == ACCOUNTS * DEPOSIT
        && balances.stream().allMatch(balance -> balance >= -OVERDRAFT);
  }
}
