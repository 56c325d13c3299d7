package io.bocj.examples.bench.peers;

import java.util.concurrent.ExecutorService;

/** What peers have in common whose accounts any thread of a pool may get at. */
abstract class PooledPeer extends BalancePeer {
  final ExecutorService pool;

  PooledPeer(ExecutorService pool, int threads, int accounts) {
    super(threads, accounts);
    this.pool = pool;
  }

  @Override
  public final void close() {
    pool.shutdown();
  }
}
