package io.bocj.examples.bench;

import io.bocj.Isolation;
import io.bocj.examples.bench.workload.WorkloadKind;
import io.bocj.examples.measure.Collector;
import java.util.ArrayList;
import java.util.List;

/**
 * The configurations to be measured: all combinations.
 *
 * @param workloads the workloads
 * @param workers the numbers of workers
 * @param isolations the isolations
 * @param collectors the collectors
 */
record Selection(
    List<WorkloadKind> workloads,
    List<Integer> workers,
    List<Isolation> isolations,
    List<Collector> collectors) {
  /** In the order of the table's rows, then of its columns. */
  List<Configuration> configurations() {
    List<Configuration> all = new ArrayList<>();
    for (WorkloadKind workload : workloads) {
      for (int n : workers) {
        for (Isolation isolation : isolations) {
          for (Collector collector : collectors) {
            all.add(new Configuration(workload, n, isolation, collector));
          }
        }
      }
    }
    return all;
  }
}
