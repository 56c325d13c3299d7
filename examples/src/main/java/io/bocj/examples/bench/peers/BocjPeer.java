package io.bocj.examples.bench.peers;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import java.util.List;
import java.util.stream.Stream;

/** Behaviors over cowns. */
final class BocjPeer implements Peer {
  private final BocRuntime runtime;
  private final List<Cown<Integer>> accounts;

  BocjPeer(Isolation isolation, int workers, int accounts) {
    runtime = BocRuntime.builder().workers(workers).isolation(isolation).start();
    this.accounts = Stream.generate(() -> runtime.cown(0)).limit(accounts).toList();
  }

  @Override
  public void reset(int balance) {
    accounts.forEach(account -> runtime.when(account).run(a -> a.set(balance)));
    runtime.quiesce();
  }

  @Override
  public void add(int account) {
    runtime.when(accounts.get(account)).run(a -> a.set(a.get() + 1));
  }

  @Override
  public void transfer(int from, int to, Integer amount) {
    runtime
        .when(accounts.get(from), accounts.get(to))
        .run(
            (source, target) -> {
              source.set(source.get() - amount);
              target.set(target.get() + amount);
            });
  }

  @Override
  public void await() {
    runtime.quiesce();
  }

  @Override
  public int balance(int account) {
    return accounts.get(account).join();
  }

  @Override
  public void close() {
    runtime.close();
  }
}
