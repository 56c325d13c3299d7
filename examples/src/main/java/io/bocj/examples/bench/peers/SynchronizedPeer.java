package io.bocj.examples.bench.peers;

import java.util.concurrent.ExecutorService;

/** Enters monitors. */
final class SynchronizedPeer extends LockingPeer {
  SynchronizedPeer(ExecutorService pool, int threads, int accounts) {
    super(pool, threads, accounts);
  }

  @Override
  void increment(Balance balance) {
    synchronized (balance) {
      balance.value++;
    }
  }

  @Override
  void transfer(Balance first, Balance second, Balance source, Balance target, Integer amount) {
    synchronized (first) {
      synchronized (second) {
        source.value -= amount;
        target.value += amount;
      }
    }
  }
}
