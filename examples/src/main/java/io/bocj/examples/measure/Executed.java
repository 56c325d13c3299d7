package io.bocj.examples.measure;

import io.bocj.BocRuntime;
import io.bocj.WorkerStats;

/** How many behaviors have run. */
public final class Executed {
  private Executed() {}

  /**
   * Counts those of all workers.
   *
   * @param runtime whose workers; exact if it is quiescent
   * @return since the runtime was started
   */
  public static long by(BocRuntime runtime) {
    return runtime.report().workers().stream().mapToLong(WorkerStats::executed).sum();
  }
}
