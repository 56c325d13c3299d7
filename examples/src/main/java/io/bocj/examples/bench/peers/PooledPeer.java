package io.bocj.examples.bench.peers;

import java.util.List;
import java.util.concurrent.ExecutorService;

/** What peers have in common that share their accounts between the threads of a pool. */
abstract class PooledPeer implements Peer {
  final ExecutorService pool;
  final InFlight inFlight;
  final List<Balance> accounts;

  PooledPeer(ExecutorService pool, int threads, int accounts) {
    this.pool = pool;
    this.inFlight = new InFlight(threads);
    this.accounts = Balance.some(accounts);
  }

  @Override
  public void reset(int balance) {
    accounts.forEach(account -> account.value = balance);
  }

  @Override
  public void await() {
    inFlight.await();
  }

  @Override
  public int balance(int account) {
    return accounts.get(account).value;
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
