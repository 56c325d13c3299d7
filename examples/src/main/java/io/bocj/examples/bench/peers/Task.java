package io.bocj.examples.bench.peers;

import io.bocj.examples.bench.workload.Transfers;
import io.bocj.examples.bench.workload.Transfers.Transfer;
import io.bocj.examples.bench.workload.Turns;
import io.bocj.examples.bench.workload.WorkloadKind;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The workloads that all peers can run. */
enum Task {
  /** Transfers between two of 64 accounts. */
  BANK(WorkloadKind.BANK, Transfers.ACCOUNTS) {
    @Override
    void ask(Peer peer, int number) {
      Transfer transfer = Transfers.get(number);
      peer.transfer(transfer.from(), transfer.to(), transfer.amount());
    }

    @Override
    int[] balances(int tasks) {
      return Transfers.balances(tasks);
    }
  },
  /** Additions to one account. */
  LOOP(WorkloadKind.LOOP, 1),
  /** Additions to a thousand accounts in turn. */
  DISTINCT(WorkloadKind.DISTINCT, 1_000);

  private final WorkloadKind kind;
  private final int accounts;

  Task(WorkloadKind kind, int accounts) {
    this.kind = kind;
    this.accounts = accounts;
  }

  /** The one that is like a workload of bocj's, if there is one. */
  static Optional<Task> like(WorkloadKind kind) {
    return Stream.of(values()).filter(task -> task.kind == kind).findFirst();
  }

  int accounts() {
    return accounts;
  }

  /** Asks for one task. */
  void ask(Peer peer, int number) {
    peer.add(number % accounts);
  }

  /** The balances after so many. */
  int[] balances(int tasks) {
    return IntStream.range(0, accounts)
        .map(i -> Transfers.DEPOSIT + Turns.of(i, accounts, tasks))
        .toArray();
  }

  @Override
  public String toString() {
    return kind.toString();
  }
}
