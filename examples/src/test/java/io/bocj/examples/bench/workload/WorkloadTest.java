package io.bocj.examples.bench.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.BocRuntime;
import io.bocj.Isolation;
import io.bocj.WorkerStats;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkloadTest {
  /** No multiple of any number of cowns. */
  private static final int BEHAVIORS = 2_345;

  @ParameterizedTest
  @EnumSource
  void whatHasRunIsRight(WorkloadKind kind) {
    try (BocRuntime runtime = runtime()) {
      Workload workload = kind.prepare(runtime, BEHAVIORS);
      workload.schedule();
      runtime.quiesce();
      assertTrue(workload.isRight());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatHasNotRunIsNotRight(WorkloadKind kind) {
    try (BocRuntime runtime = runtime()) {
      assertFalse(kind.prepare(runtime, BEHAVIORS).isRight());
    }
  }

  @ParameterizedTest
  @EnumSource
  void exactlySoManyBehaviorsRun(WorkloadKind kind) {
    try (BocRuntime runtime = runtime()) {
      kind.prepare(runtime, BEHAVIORS).schedule();
      assertEquals(
          BEHAVIORS, runtime.shutdown().workers().stream().mapToLong(WorkerStats::executed).sum());
    }
  }

  private static BocRuntime runtime() {
    return BocRuntime.builder().workers(2).isolation(Isolation.NONE).start();
  }
}
