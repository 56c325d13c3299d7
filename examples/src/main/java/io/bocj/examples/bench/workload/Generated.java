package io.bocj.examples.bench.workload;

import static io.bocj.Boc.when;

import io.bocj.Acquired;
import io.bocj.BocRuntime;
import io.bocj.Body2;
import io.bocj.examples.bench.directory.Stations;
import io.bocj.examples.bench.workload.Transfers.Transfer;

/**
 * The transfers of the bank, scheduled from within: a generator schedules a thousand of them, then
 * itself anew.
 */
final class Generated implements Workload {
  private static final int AT_ONCE = 1_000;

  private final Generators generators;
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
    this.generators = new Generators(runtime, behaviors, generators, AT_ONCE);
    this.kind = kind;
    accounts = Accounts.open(runtime);
    Stations.install(accounts.cowns());
  }

  @Override
  public void schedule() {
    Kind which = kind;
    generators.start((from, to) -> transfer(which, from, to));
  }

  private static void transfer(Kind kind, int from, int to) {
    for (int i = from; i < to; i++) {
      Transfer transfer = Transfers.get(i);
      when(Stations.get(transfer.from()), Stations.get(transfer.to()))
          .run(body(kind, transfer.amount()));
    }
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
    return generators.areDone() && accounts.areRightAfter(generators.steps());
  }
}
