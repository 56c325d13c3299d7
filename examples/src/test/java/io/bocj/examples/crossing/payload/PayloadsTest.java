package io.bocj.examples.crossing.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayloadsTest {
  /** Says nothing of equality. */
  public static class Silent {
    private int[] content = {1, 2};
    private final List<Silent> others = new ArrayList<>(List.of(this));

    /** For {@link Payloads}. */
    public Silent() {}
  }

  @ParameterizedTest
  @EnumSource
  void aPayloadIsMadeTheSameEachTime(PayloadKind kind) {
    assertTrue(Payloads.isIntact(kind.toString(), Payloads.create(kind.toString())));
  }

  @Test
  void payloadsAreOfTheSizesThatTheirNamesPromise() {
    assertEquals(1 << 10, ((String) Payloads.create("string")).length());
    assertEquals(1 << 20, ((byte[]) Payloads.create("bytes")).length);
    assertEquals(1_000, ((List<?>) Payloads.create("list")).size());
    assertEquals(1_000, ((Map<?, ?>) Payloads.create("map")).size());
    assertEquals(
        10_000,
        Arrays.stream((double[][]) Payloads.create("matrix")).mapToInt(r -> r.length).sum());
  }

  @Test
  void oneElementThatIsDifferentIsNoticed() {
    byte[] bytes = (byte[]) Payloads.create("bytes");
    bytes[77_777]++;
    assertFalse(Payloads.isIntact("bytes", bytes));
    Map<Object, Object> map = new HashMap<>((Map<?, ?>) Payloads.create("map"));
    map.put("key-9", 9.0);
    assertFalse(Payloads.isIntact("map", map));
  }

  @Test
  void anotherClassIsNoticed() {
    assertFalse(Payloads.isIntact("int", 123_456L));
  }

  @Test
  void whatSaysNothingOfEqualityIsComparedByItsContent() {
    String name = Silent.class.getName();
    Silent silent = (Silent) Payloads.create(name);
    assertTrue(Payloads.isIntact(name, silent));
    silent.content[1]++;
    assertFalse(Payloads.isIntact(name, silent));
  }
}
