package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentHashTest {
  /** More than it takes until hashing is fused. */
  private static final int OFTEN = 500;

  @SuppressWarnings("unused") // what is hashed
  private static final class Everything {
    private boolean aBoolean = true;
    private byte aByte = -1;
    private char aChar = 'x';
    private short aShort = -3;
    private int anInt = -4;
    private long aLong = 1L << 50;
    private float aFloat = -0.0f;
    private double aDouble = Double.NaN;
    private Object anObject = "left out";
  }

  private record Flags(boolean on, boolean open, String name) {}

  private static ContentHash of(Class<?> type) {
    return ContentHash.of(new Fields(Slot.ofClass(type, type.getSuperclass())));
  }

  @Test
  void aHashIsTheSameHoweverOftenItWasAskedFor() {
    ContentHash hash = of(Everything.class);
    assertNotNull(hash);
    Everything value = new Everything();
    int first = hash.of(value);
    for (int i = 0; i < OFTEN; i++) {
      assertEquals(first, hash.of(value));
    }
  }

  static Stream<ObjIntConsumer<Object>> changes() {
    return Stream.of(
        (object, i) -> ((Everything) object).aByte = (byte) i,
        (object, i) -> ((Everything) object).aChar = (char) i,
        (object, i) -> ((Everything) object).aShort = (short) i,
        (object, i) -> ((Everything) object).anInt = i,
        (object, i) -> ((Everything) object).aLong = i,
        (object, i) -> ((Everything) object).aFloat = i,
        (object, i) -> ((Everything) object).aDouble = i);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void objectsThatDifferHaveDifferentHashes(ObjIntConsumer<Object> change) {
    ContentHash hash = of(Everything.class);
    assertNotNull(hash);
    Set<Integer> hashes = new HashSet<>();
    Everything value = new Everything();
    for (int i = 0; i < 100; i++) {
      change.accept(value, i);
      hashes.add(hash.of(value));
    }
    assertTrue(hashes.size() > 98, hashes::toString);
  }

  @Test
  void whatHasHardlyAnythingToTellItApartByHasNone() {
    assertNull(of(Flags.class));
  }
}
