package io.bocj.examples.bench;

import io.bocj.Isolation;
import io.bocj.examples.bench.workload.WorkloadKind;
import io.bocj.examples.measure.Collector;

/**
 * What one figure is about.
 *
 * @param workload what is run
 * @param workers on how many workers
 * @param isolation how they are kept apart
 * @param collector the collector of the JVM
 */
record Configuration(WorkloadKind workload, int workers, Isolation isolation, Collector collector) {
  @Override
  public String toString() {
    return "%s, %s, %s, workers: %d".formatted(workload, isolation, collector, workers);
  }
}
