package io.bocj.examples.bench.peers;

import java.util.concurrent.ExecutorService;

/** Tasks in a pool that lock their accounts, two of them in a fixed order. */
abstract class LockingPeer extends PooledPeer {
  LockingPeer(ExecutorService pool, int threads, int accounts) {
    super(pool, threads, accounts);
  }

  /** Adds one, holding the account. */
  abstract void increment(Balance balance);

  /** Moves an amount, holding both accounts: the first, then the second. */
  abstract void transfer(
      Balance first, Balance second, Balance source, Balance target, Integer amount);

  @Override
  public final void add(int account) {
    Balance balance = accounts.get(account);
    inFlight.begin();
    pool.execute(
        () -> {
          increment(balance);
          inFlight.end();
        });
  }

  @Override
  public final void transfer(int from, int to, Integer amount) {
    Balance source = accounts.get(from);
    Balance target = accounts.get(to);
    boolean ascending = source.rank < target.rank;
    Balance first = ascending ? source : target;
    Balance second = ascending ? target : source;
    inFlight.begin();
    pool.execute(
        () -> {
          transfer(first, second, source, target, amount);
          inFlight.end();
        });
  }
}
