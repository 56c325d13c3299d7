package io.bocj.examples.bench;

import io.bocj.Isolation;
import io.bocj.examples.bench.workload.WorkloadKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

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
  private static final long SEED = 1;

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

  /**
   * In the order in which they are run: all once, then all again, each time in another order, so
   * that a disturbance of the machine does not hit one configuration only.
   */
  List<Configuration> interleaved(int forks) {
    Random random = new Random(SEED);
    List<Configuration> order = new ArrayList<>();
    for (int i = 0; i < forks; i++) {
      List<Configuration> round = configurations();
      Collections.shuffle(round, random);
      order.addAll(round);
    }
    return order;
  }
}
