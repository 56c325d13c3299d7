package io.bocj.examples.bench.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.BocRuntime;
import io.bocj.Isolation;
import io.bocj.RuntimeReport;
import io.bocj.WorkerStats;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
      assertEquals(BEHAVIORS, executed(runtime.shutdown()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFirstFewAreEnough(WorkloadKind kind) {
    try (BocRuntime runtime = runtime()) {
      for (int behaviors = 1; behaviors < 5; behaviors++) {
        Workload workload = kind.prepare(runtime, behaviors);
        workload.schedule();
        runtime.quiesce();
        assertTrue(workload.isRight());
      }
    }
  }

  @Test
  void waitingForWhatIsInFlightIsNoBehavior() {
    int moreThanMayBeInFlight = 250_001;
    try (BocRuntime runtime = runtime()) {
      Workload workload = WorkloadKind.LOOP_BOUNDED.prepare(runtime, moreThanMayBeInFlight);
      workload.schedule();
      runtime.quiesce();
      assertEquals(moreThanMayBeInFlight, executed(runtime.report()));
      assertTrue(workload.isRight());
    }
  }

  @Test
  void workGivesWhatItWasGiven() {
    IntStream.of(0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE)
        .forEach(number -> assertEquals(number, Work.thereAndBack(number)));
  }

  private static long executed(RuntimeReport report) {
    return report.workers().stream().mapToLong(WorkerStats::executed).sum();
  }

  private static BocRuntime runtime() {
    return BocRuntime.builder().workers(2).isolation(Isolation.NONE).start();
  }
}
