package io.bocj.examples.bench.peers;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/**
 * A chain of futures for each account: a task follows the last one over each of its accounts. The
 * ends of the chains belong to the thread that asks for tasks.
 */
final class FuturePeer extends PooledPeer {
  private final CompletableFuture<?>[] ends;

  FuturePeer(ExecutorService pool, int threads, int accounts) {
    super(pool, threads, accounts);
    ends = new CompletableFuture<?>[accounts];
    Arrays.fill(ends, CompletableFuture.completedFuture(null));
  }

  @Override
  public void add(int account) {
    Balance balance = accounts.get(account);
    inFlight.begin();
    ends[account] =
        ends[account].thenRunAsync(
            () -> {
              balance.value++;
              inFlight.end();
            },
            pool);
  }

  @Override
  public void transfer(int from, int to, Integer amount) {
    Balance source = accounts.get(from);
    Balance target = accounts.get(to);
    inFlight.begin();
    CompletableFuture<Void> end =
        ends[from].runAfterBothAsync(
            ends[to],
            () -> {
              source.value -= amount;
              target.value += amount;
              inFlight.end();
            },
            pool);
    ends[from] = end;
    ends[to] = end;
  }
}
