package io.bocj.examples.bench.peers;

import java.util.List;

/** What peers have in common whose accounts are plain objects, which their threads share. */
abstract class BalancePeer implements Peer {
  final InFlight inFlight;
  final List<Balance> accounts;

  BalancePeer(int threads, int accounts) {
    this.inFlight = new InFlight(threads);
    this.accounts = Balance.some(accounts);
  }

  @Override
  public final void reset(int balance) {
    accounts.forEach(account -> account.value = balance);
  }

  @Override
  public final void await() {
    inFlight.await();
  }

  @Override
  public final int balance(int account) {
    return accounts.get(account).value;
  }
}
