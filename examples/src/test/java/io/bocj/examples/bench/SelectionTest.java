package io.bocj.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Isolation;
import io.bocj.examples.bench.workload.WorkloadKind;
import io.bocj.examples.measure.Collector;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final Selection ALL =
      new Selection(
          List.of(WorkloadKind.values()),
          List.of(1, 2),
          List.of(Isolation.values()),
          List.of(Collector.values()));

  private static final int COMBINATIONS =
      WorkloadKind.values().length * 2 * Isolation.values().length * Collector.values().length;

  @Test
  void eachCombinationIsThereOnce() {
    assertEquals(COMBINATIONS, ALL.configurations().size());
    assertEquals(COMBINATIONS, new HashSet<>(ALL.configurations()).size());
  }
}
