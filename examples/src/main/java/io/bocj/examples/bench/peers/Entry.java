package io.bocj.examples.bench.peers;

import io.bocj.examples.measure.Collector;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one figure is about.
 *
 * @param peer who runs
 * @param task what
 * @param threads on how many threads
 * @param collector the collector of the JVM
 */
record Entry(PeerKind peer, Task task, int threads, Collector collector) {
  List<String> jvmOptions(List<String> common) {
    return Stream.of(collector.flags().stream(), common.stream(), peer.jvmOptions(threads).stream())
        .flatMap(options -> options)
        .toList();
  }

  @Override
  public String toString() {
    return "%s, %s, %s, threads: %d".formatted(task, peer, collector, threads);
  }
}
