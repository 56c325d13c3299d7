package io.bocj.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.bocj.Isolation;
import io.bocj.examples.bench.workload.WorkloadKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  @Test
  void eachRoundIsCompleteAndInAnOrderOfItsOwn() {
    List<Configuration> order = ALL.interleaved(2);
    List<Configuration> first = order.subList(0, COMBINATIONS);
    List<Configuration> second = order.subList(COMBINATIONS, 2 * COMBINATIONS);
    assertEquals(Set.copyOf(ALL.configurations()), Set.copyOf(first));
    assertEquals(Set.copyOf(first), Set.copyOf(second));
    assertNotEquals(first, second);
  }
}
