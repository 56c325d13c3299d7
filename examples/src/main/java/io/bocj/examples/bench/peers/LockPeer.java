package io.bocj.examples.bench.peers;

import java.util.concurrent.ExecutorService;

/** Tasks in a pool that take reentrant locks in a fixed order. */
final class LockPeer extends PooledPeer {
  LockPeer(ExecutorService pool, int threads, int accounts) {
    super(pool, threads, accounts);
  }

  @Override
  public void add(int account) {
    Balance balance = accounts.get(account);
    inFlight.begin();
    pool.execute(
        () -> {
          balance.lock.lock();
          try {
            balance.value++;
          } finally {
            balance.lock.unlock();
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
          first.lock.lock();
          try {
            second.lock.lock();
            try {
              source.value -= amount;
              target.value += amount;
            } finally {
              second.lock.unlock();
            }
          } finally {
            first.lock.unlock();
          }
          inFlight.end();
        });
  }
}
