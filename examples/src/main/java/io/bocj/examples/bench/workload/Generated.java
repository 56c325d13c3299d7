package io.bocj.examples.bench.workload;

import static io.bocj.Boc.when;

import io.bocj.Acquired;
import io.bocj.BocRuntime;
import io.bocj.Body0;
import io.bocj.Body2;
import io.bocj.examples.bench.directory.Stations;
import io.bocj.examples.bench.workload.Transfers.Transfer;

/**
 * The transfers of the bank, scheduled from within: a generator is a behavior over no cown that
 * schedules a thousand of them, then one like itself. Generators count as behaviors too.
 */
final class Generated implements Workload {
  private static final int AT_ONCE = 1_000;

  private final BocRuntime runtime;
  private final int behaviors;
  private final int generators;
  private final Kind kind;
  private final Accounts accounts;

  /** What a transfer does. */
  enum Kind {
    /** Moves the amount. */
    PLAIN,
    /** Works, then moves the amount. */
    WORK
  }

  Generated(BocRuntime runtime, int behaviors, int generators, Kind kind) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    this.generators = generators;
    this.kind = kind;
    accounts = Accounts.open(runtime);
    Stations.install(accounts.cowns());
  }

  @Override
  public void schedule() {
    int first = 0;
    for (int i = 0; i < generators; i++) {
      int share = Turns.of(i, generators, behaviors);
      if (share > 0) {
        runtime.when().run(generator(kind, first, share));
      }
      first += transfers(share);
    }
  }

  /** How many transfers there are among the behaviors of one generator. */
  private static int transfers(int behaviors) {
    int steps = (behaviors + AT_ONCE) / (AT_ONCE + 1);
    return behaviors - steps;
  }

  /** Runs so many behaviors, itself included, that make the transfers from this one on. */
  private static Body0 generator(Kind kind, int first, int behaviors) {
    return () -> {
      int now = Math.min(AT_ONCE, behaviors - 1);
      for (int i = first; i < first + now; i++) {
        Transfer transfer = Transfers.get(i);
        when(Stations.get(transfer.from()), Stations.get(transfer.to()))
            .run(body(kind, transfer.amount()));
      }
      int left = behaviors - 1 - now;
      if (left > 0) {
        when().run(generator(kind, first + now, left));
      }
    };
  }

  private static Body2<Acquired<Integer>, Acquired<Integer>> body(Kind kind, Integer amount) {
    return kind == Kind.PLAIN ? transfer(amount) : workingTransfer(amount);
  }

  private static Body2<Acquired<Integer>, Acquired<Integer>> transfer(Integer amount) {
    return (from, to) -> {
      from.set(from.get() - amount);
      to.set(to.get() + amount);
    };
  }

  private static Body2<Acquired<Integer>, Acquired<Integer>> workingTransfer(Integer amount) {
    return (from, to) -> {
      int worked = Work.thereAndBack(amount);
      from.set(from.get() - worked);
      to.set(to.get() + worked);
    };
  }

  @Override
  public boolean isRight() {
    int transfers = 0;
    for (int i = 0; i < generators; i++) {
      transfers += transfers(Turns.of(i, generators, behaviors));
    }
    return accounts.areRightAfter(transfers);
  }
}
