package io.bocj.examples.bench.peers;

import io.bocj.examples.measure.Collector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who is to be measured at what.
 *
 * @param tasks the workloads
 * @param threads the numbers of threads
 * @param collectors the collectors
 */
record PeerSelection(List<Task> tasks, List<Integer> threads, List<Collector> collectors) {
  /** All whom this JDK has. */
  List<PeerKind> peers() {
    return Arrays.stream(PeerKind.values()).filter(PeerKind::isThere).toList();
  }

  /** All combinations; who has its own threads is measured once. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Collector collector : collectors) {
      for (PeerKind peer : peers()) {
        for (Task task : tasks) {
          threads.stream()
              .map(n -> entry(peer, task, n, collector))
              .distinct()
              .forEach(entries::add);
        }
      }
    }
    return entries;
  }

  /** What a figure in this column is about. */
  Entry entry(PeerKind peer, Task task, int threads, Collector collector) {
    return new Entry(peer, task, peer.hasItsOwnThreads() ? 1 : threads, collector);
  }
}
