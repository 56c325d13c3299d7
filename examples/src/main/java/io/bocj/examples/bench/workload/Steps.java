package io.bocj.examples.bench.workload;

import java.io.Serializable;

/** Schedules behaviors of a workload by their numbers, within a behavior. */
@FunctionalInterface
interface Steps extends Serializable {
  /** Schedules those from one number up to, and without, another. */
  void schedule(int from, int to);
}
