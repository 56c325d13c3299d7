package io.bocj.examples.bench.peers;

import java.util.concurrent.ExecutorService;

/** Tasks in a pool that enter monitors in a fixed order. */
final class SynchronizedPeer extends PooledPeer {
  SynchronizedPeer(ExecutorService pool, int threads, int accounts) {
    super(pool, threads, accounts);
  }

  @Override
  public void add(int account) {
    Balance balance = accounts.get(account);
    inFlight.begin();
    pool.execute(
        () -> {
          synchronized (balance) {
            balance.value++;
          }
          inFlight.end();
        });
  }

  @Override
  public void transfer(int from, int to, Integer amount) {
    Balance source = accounts.get(from);
    Balance target = accounts.get(to);
    boolean ascending = source.rank < target.rank;
    Balance first = ascending ? source : target;
    Balance second = ascending ? target : source;
    inFlight.begin();
    pool.execute(
        () -> {
          synchronized (first) {
            synchronized (second) {
              source.value -= amount;
              target.value += amount;
            }
          }
          inFlight.end();
        });
  }
}
