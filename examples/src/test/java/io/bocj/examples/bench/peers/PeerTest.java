package io.bocj.examples.bench.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.examples.bench.workload.Transfers;
import io.bocj.examples.bench.workload.WorkloadKind;
import io.bocj.examples.measure.Collector;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PeerTest {
  /** More than may be pending. */
  private static final int TASKS = 23_456;

  static Stream<Arguments> everyoneAtEverything() {
    return peers().flatMap(peer -> Stream.of(Task.values()).map(task -> Arguments.of(peer, task)));
  }

  private static Stream<PeerKind> peers() {
    return Stream.of(PeerKind.values()).filter(PeerKind::isThere);
  }

  @ParameterizedTest
  @MethodSource("everyoneAtEverything")
  void whatWasAskedForIsDoneAgainAndAgain(PeerKind kind, Task task) {
    try (Peer peer = kind.open(2, task.accounts())) {
      for (int round = 0; round < 2; round++) {
        peer.reset(Transfers.DEPOSIT);
        IntStream.range(0, TASKS).forEach(i -> task.ask(peer, i));
        peer.await();
        assertArrayEquals(task.balances(TASKS), balances(peer, task));
      }
    }
  }

  private static int[] balances(Peer peer, Task task) {
    return IntStream.range(0, task.accounts()).map(peer::balance).toArray();
  }

  @Test
  void tasksAreLikeBocjsOwnWorkloads() {
    assertEquals(
        List.of(WorkloadKind.LOOP, WorkloadKind.BANK, WorkloadKind.DISTINCT), Contest.workloads());
  }

  @Test
  void eachEntryIsThereOnceAndWhoHasItsOwnThreadsIsMeasuredOnce() {
    PeerSelection selection =
        new PeerSelection(
            List.of(Task.values()), List.of(1, 2), List.of(Collector.G1, Collector.PARALLEL));
    List<Entry> entries = selection.entries();
    assertEquals(entries.size(), new HashSet<>(entries).size());
    long executors = entries.stream().filter(e -> e.peer() == PeerKind.EXECUTORS).count();
    long locks = entries.stream().filter(e -> e.peer() == PeerKind.LOCKS).count();
    assertEquals(3 * 2, executors);
    assertEquals(3 * 2 * 2, locks);
  }

  @Test
  void withoutVirtualThreadsThereIsNoPeerOnThem() {
    assertEquals(Runtime.version().feature() >= 21, PeerKind.VIRTUAL_LOCKS.isThere());
    assertTrue(PeerKind.LOCKS.isThere());
  }
}
