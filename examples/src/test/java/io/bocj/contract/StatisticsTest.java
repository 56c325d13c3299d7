package io.bocj.contract;

import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.RuntimeReport;
import io.bocj.WorkerStats;
import io.bocj.contract.shared.Meeting;
import java.util.function.ToLongFunction;

/** What a runtime says that it has done. */
class StatisticsTest {
  private static long sum(BocRuntime runtime, ToLongFunction<WorkerStats> count) {
    return runtime.report().workers().stream().mapToLong(count).sum();
  }

  @UnderEachIsolation
  void executedIsExactAtQuiescence(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      for (int i = 1; i <= 100; i++) {
        runtime.when(cown).run(c -> Boc.when(c.cown()).run(d -> d.set(d.get() + 1)));
        runtime.quiesce();
        assertEquals(2L * i, sum(runtime, WorkerStats::executed));
      }
    }
  }

  @UnderEachIsolation
  void whoWatchesDoesNotCountAsABehavior(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      for (int i = 0; i < 1000; i++) {
        runtime.when(cown).run(c -> c.set(c.get() + 1));
        cown.future();
      }
      runtime.quiesce();
      assertEquals(1000, sum(runtime, WorkerStats::executed));
    }
  }

  @UnderEachIsolation
  void workersAreNumberedAndEachHasItsStatistics(Isolation isolation) {
    try (BocRuntime runtime = open(isolation, 3)) {
      Meeting meeting = Meeting.of(3);
      for (int i = 0; i < 3; i++) {
        runtime.when().run(meeting::meet);
      }
      runtime.quiesce();
      RuntimeReport report = runtime.report();
      assertEquals(3, report.workers().size());
      for (int i = 0; i < 3; i++) {
        assertEquals(i, report.workers().get(i).worker());
        assertEquals(1, report.workers().get(i).executed());
      }
      assertEquals(3, runtime.workers());
      assertEquals(3, runtime.shutdown().workers().stream().mapToLong(w -> w.executed()).sum());
    }
  }

  @UnderEachIsolation
  void whatIsNeverAskedForNeverCrosses(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> cown = runtime.cown(new Box(1));
      for (int i = 0; i < 100; i++) {
        runtime.when(cown).run(c -> {});
        runtime.when(cown.read()).run(c -> {});
      }
      runtime.quiesce();
      assertEquals(0, sum(runtime, WorkerStats::imported));
      assertEquals(0, sum(runtime, WorkerStats::exported));
    }
  }

  @UnderEachIsolation
  void immutableValuesOfTheJdkCrossForNothing(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<String> cown = runtime.cown("");
      for (int i = 0; i < 100; i++) {
        runtime.when(cown).run(c -> c.set(c.get() + "."));
      }
      runtime.quiesce();
      assertEquals(0, sum(runtime, WorkerStats::exported) + sum(runtime, WorkerStats::imported));
    }
  }

  @UnderEachIsolation
  void whatCrossesIsCountedWithItsBytes(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> cown = runtime.cown(new Box(1).add("x".repeat(1000)));
      Cown<byte[]> bytes = runtime.cown(new byte[5000]);
      for (int i = 0; i < 10; i++) {
        runtime.when(cown, bytes).run((c, b) -> c.get().number += b.get()[0]++);
        runtime.when(bytes).run(b -> b.get()[1]++);
      }
      runtime.quiesce();
      if (isolation == Isolation.NONE) {
        assertEquals(0, sum(runtime, WorkerStats::exported) + sum(runtime, WorkerStats::bytesOut));
        assertEquals(0, sum(runtime, WorkerStats::imported) + sum(runtime, WorkerStats::bytesIn));
      } else {
        // At most: a value may stay where it is between two behaviors of one worker.
        long exported = sum(runtime, WorkerStats::exported);
        long imported = sum(runtime, WorkerStats::imported);
        assertTrue(imported >= 2 && imported <= 30, () -> imported + " imported");
        assertTrue(exported >= 2 && exported <= 30, () -> exported + " exported");
        assertTrue(sum(runtime, WorkerStats::bytesOut) >= exported);
        assertTrue(sum(runtime, WorkerStats::bytesIn) >= imported);
        assertTrue(sum(runtime, WorkerStats::bytesOut) > 5000);
      }
      assertEquals(10, bytes.join()[1]);
    }
  }

  @UnderEachIsolation
  void readersImportAndNeverExport(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> cown = runtime.cown(new Box(1));
      for (int i = 0; i < 50; i++) {
        runtime.when(cown.read()).run(c -> c.get());
      }
      runtime.quiesce();
      assertEquals(0, sum(runtime, WorkerStats::exported));
      long imported = sum(runtime, WorkerStats::imported);
      assertTrue(isolation == Isolation.NONE ? imported == 0 : imported >= 1 && imported <= 50);
    }
  }
}
