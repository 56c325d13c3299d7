package io.bocj.examples.bench.peers;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * An executor with one thread for each account. A transfer is a task on one executor that sends the
 * amount on to the other one.
 */
final class ExecutorPeer extends BalancePeer {
  private final List<ExecutorService> executors;

  ExecutorPeer(int threads, int accounts) {
    super(threads, accounts);
    this.executors = Stream.generate(Executors::newSingleThreadExecutor).limit(accounts).toList();
  }

  @Override
  public void add(int account) {
    Balance balance = accounts.get(account);
    inFlight.begin();
    executors
        .get(account)
        .execute(
            () -> {
              balance.value++;
              inFlight.end();
            });
  }

  @Override
  public void transfer(int from, int to, Integer amount) {
    Balance source = accounts.get(from);
    Balance target = accounts.get(to);
    inFlight.begin();
    executors
        .get(from)
        .execute(
            () -> {
              source.value -= amount;
              executors.get(to).execute(() -> deposit(target, amount));
            });
  }

  private void deposit(Balance target, Integer amount) {
    target.value += amount;
    inFlight.end();
  }

  @Override
  public void close() {
    executors.forEach(ExecutorService::shutdown);
  }
}
