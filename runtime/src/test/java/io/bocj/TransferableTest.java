package io.bocj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class TransferableTest {
  private static final class Holding<S> extends Transferable<S> {
    Holding(S storage) {
      super(storage);
    }
  }

  @Test
  void aHandleIsMadeAroundTheArrayItself() {
    double[] array = {1, 2};
    MovedDoubles handle = MovedDoubles.wrap(array);
    assertSame(array, handle.array());
    handle.set(1, 5);
    assertEquals(5, array[1]);
    assertEquals(5, handle.get(1));
    assertEquals("MovedDoubles[2]", handle.toString());
  }

  @Test
  void everyKindAllocatesReadsAndWrites() {
    MovedFloats floats = MovedFloats.allocate(1);
    floats.set(0, 1.5f);
    MovedInts ints = MovedInts.allocate(2);
    ints.set(1, 2);
    MovedLongs longs = MovedLongs.allocate(3);
    longs.set(2, 3L);
    MovedBytes bytes = MovedBytes.allocate(4);
    bytes.set(3, (byte) 4);
    MovedBuffer buffer = MovedBuffer.allocateDirect(8);
    buffer.buffer().putLong(0, 5);
    assertEquals(1.5f, floats.get(0));
    assertEquals(2, ints.get(1));
    assertEquals(3L, longs.get(2));
    assertEquals(4, bytes.get(3));
    assertEquals(5, buffer.buffer().getLong(0));
    assertTrue(buffer.buffer().isDirect());
    assertEquals(
        "MovedFloats[1] MovedInts[2] MovedLongs[3] MovedBytes[4] MovedBuffer[8]",
        floats + " " + ints + " " + longs + " " + bytes + " " + buffer);
  }

  @Test
  void whatCannotMoveIsRefusedByName() {
    String name = Holding.class.getName();
    assertEquals(
        name
            + " cannot move a java.lang.String[]: a storage is an array of primitives or a"
            + " java.nio.ByteBuffer; keep other state in fields, which are copied",
        refusalOf(new String[0]));
    assertTrue(refusalOf("text").startsWith(name + " cannot move a java.lang.String:"));
    assertTrue(refusalOf(new int[0][0]).startsWith(name + " cannot move a int[][]:"));
    assertTrue(refusalOf(ByteBuffer.allocate(1).asReadOnlyBuffer()).contains("read-only"));
    assertThrows(NullPointerException.class, () -> MovedInts.wrap((int[]) null));
  }

  private static String refusalOf(Object storage) {
    return assertThrows(IllegalArgumentException.class, () -> new Holding<>(storage)).getMessage();
  }

  @Test
  void releaseGivesTheArrayBackAndRevokes() {
    long[] array = {1};
    MovedLongs handle = MovedLongs.wrap(array);
    assertSame(array, handle.release());
    assertFalse(handle.isHeld());
    String message = assertThrows(IllegalStateException.class, () -> handle.set(0, 1)).getMessage();
    assertEquals(
        "io.bocj.MovedLongs is revoked: its storage was taken out of it by release(); make a new"
            + " handle around that",
        message);
    assertThrows(IllegalStateException.class, handle::length);
    assertThrows(IllegalStateException.class, handle::array);
    assertThrows(IllegalStateException.class, handle::release);
    assertEquals("MovedLongs[revoked]", handle.toString());
  }

  @Test
  void equalityIsIdentity() {
    int[] array = {1};
    assertNotEquals(MovedInts.wrap(array), MovedInts.wrap(array));
    MovedInts handle = MovedInts.wrap(array);
    int hash = handle.hashCode();
    handle.release();
    assertEquals(hash, handle.hashCode());
  }
}
