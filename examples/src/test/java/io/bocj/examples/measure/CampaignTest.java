package io.bocj.examples.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CampaignTest {
  private static final List<Integer> SUBJECTS = IntStream.range(0, 50).boxed().toList();

  @Test
  void eachRoundIsCompleteAndInAnOrderOfItsOwn() {
    List<Integer> order = Campaign.interleaved(SUBJECTS, 2);
    assertEquals(2 * SUBJECTS.size(), order.size());
    List<Integer> first = order.subList(0, SUBJECTS.size());
    List<Integer> second = order.subList(SUBJECTS.size(), order.size());
    assertEquals(Set.copyOf(SUBJECTS), new HashSet<>(first));
    assertEquals(Set.copyOf(SUBJECTS), new HashSet<>(second));
    assertNotEquals(first, second);
  }
}
