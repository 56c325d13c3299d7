package io.bocj.examples.bench.peers;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** An account that threads share; its lock, its monitor or its only thread guards it. */
final class Balance {
  final ReentrantLock lock = new ReentrantLock();

  /** The order in which locks are taken. */
  final int rank;

  int value;

  private Balance(int rank) {
    this.rank = rank;
  }

  static List<Balance> some(int accounts) {
    return IntStream.range(0, accounts).mapToObj(Balance::new).toList();
  }
}
