package io.bocj.examples.bench.peers;

import io.bocj.examples.bench.workload.Transfers;
import io.bocj.examples.measure.Protocol;
import io.bocj.examples.measure.Timed;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What a forked JVM runs: one entry, several times. */
final class PeerFork {
  private final PeerAssignment assignment;
  private final Peer peer;

  private PeerFork(PeerAssignment assignment, Peer peer) {
    this.assignment = assignment;
    this.peer = peer;
  }

  /**
   * Runs an assignment.
   *
   * @param args the assignment, as {@link Protocol} writes it
   */
  public static void main(String... args) {
    PeerAssignment assignment = Protocol.assignment(args[0], PeerAssignment.class);
    Entry entry = assignment.entry();
    try (Peer peer = entry.peer().open(entry.threads(), entry.task().accounts())) {
      PeerFork fork = new PeerFork(assignment, peer);
      assignment.repeats().take(fork::measure);
    }
  }

  private Timed measure(boolean warmup) {
    peer.reset(Transfers.DEPOSIT);
    Timed timed = Timed.of(warmup, this::runAll);
    check();
    return timed;
  }

  private int runAll() {
    Task task = assignment.entry().task();
    int tasks = assignment.tasks();
    for (int i = 0; i < tasks; i++) {
      task.ask(peer, i);
    }
    peer.await();
    return tasks;
  }

  private void check() {
    Task task = assignment.entry().task();
    int[] balances = IntStream.range(0, task.accounts()).map(peer::balance).toArray();
    if (!Arrays.equals(balances, task.balances(assignment.tasks()))) {
      throw new IllegalStateException(assignment.entry() + ": the balances are wrong");
    }
  }
}
