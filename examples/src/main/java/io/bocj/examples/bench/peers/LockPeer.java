package io.bocj.examples.bench.peers;

import java.util.concurrent.ExecutorService;

/** Takes reentrant locks. */
final class LockPeer extends LockingPeer {
  LockPeer(ExecutorService pool, int threads, int accounts) {
    super(pool, threads, accounts);
  }

  @Override
  void increment(Balance balance) {
    balance.lock.lock();
    try {
      balance.value++;
    } finally {
      balance.lock.unlock();
    }
  }

  @Override
  void transfer(Balance first, Balance second, Balance source, Balance target, Integer amount) {
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
  }
}
