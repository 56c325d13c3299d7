package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.MovedBuffer;
import io.bocj.MovedBytes;
import io.bocj.MovedDoubles;
import io.bocj.MovedInts;
import io.bocj.TransferException;
import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.serialization.testing.values.Box;
import io.bocj.serialization.testing.values.Grid;
import io.bocj.spi.Loans;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovingTest {
  private final Transfer from = transfer(TestInterpreter.application());
  private final Transfer to = transfer(TestInterpreter.application());

  private static Transfer transfer(TestInterpreter interpreter) {
    return new KryoTransferFactory().create(interpreter, List.of());
  }

  @Test
  void theStorageItselfArrivesAndTheOldHandleIsRevoked() {
    double[] array = new double[100];
    MovedDoubles old = MovedDoubles.wrap(array);
    Parcel parcel = from.pack(old);
    assertTrue(parcel.moves());
    assertTrue(parcel.bytes().length < 10, parcel::toString);
    assertEquals("MovedDoubles[revoked]", old.toString());
    String message = assertThrows(IllegalStateException.class, () -> old.get(0)).getMessage();
    assertTrue(message.startsWith("io.bocj.MovedDoubles is revoked: its storage moved"), message);
    MovedDoubles arrived = (MovedDoubles) to.unpack(parcel);
    assertSame(array, arrived.array());
  }

  @Test
  void aTypeOfTheApplicationBelongsToEachInterpreterAndItsFieldsAreCopied() {
    TestInterpreter first = TestInterpreter.isolated("first");
    TestInterpreter second = TestInterpreter.isolated("second");
    double[] cells = {1, 2, 3};
    Object grid = first.call("Grid", "make", cells);
    Object arrived = transfer(second).unpack(transfer(first).pack(new Object[] {grid}));
    Object other = ((Object[]) arrived)[0];
    assertSame(second.classLoader(), other.getClass().getClassLoader());
    assertSame(cells, second.call("Grid", "cellsOf", other));

    Grid own = new Grid(2, cells);
    own.notes.add("note");
    Grid copy = (Grid) to.unpack(from.pack(own));
    assertEquals(2, copy.columns);
    assertEquals(List.of("note"), copy.notes);
  }

  /** More often than it takes for a class's fields to be fused. */
  @Test
  void aTypeThatMovesOftenKeepsItsFields() {
    double[] cells = {1, 2, 3};
    Grid grid = new Grid(7, cells);
    grid.notes.add("note");
    for (int i = 0; i < 500; i++) {
      grid = (Grid) to.unpack(from.pack(grid));
      assertEquals(7, grid.columns);
      assertEquals(List.of("note"), grid.notes);
      assertSame(cells, grid.cells());
    }
  }

  @Test
  void identityAndCyclesSurvive() {
    Grid grid = new Grid(1, 1);
    grid.notes.add(grid);
    MovedInts ints = MovedInts.wrap(1);
    Object[] arrived = (Object[]) to.unpack(from.pack(new Object[] {grid, ints, grid, ints}));
    assertSame(arrived[0], arrived[2]);
    assertSame(arrived[1], arrived[3]);
    assertSame(arrived[0], ((Grid) arrived[0]).notes.get(0));
  }

  @Test
  void aGraphThatIsRefusedGivesEveryStorageBack() {
    byte[] array = {1};
    MovedBytes bytes = MovedBytes.wrap(array);
    Grid grid = new Grid(1, 1);
    Object[] graph = {bytes, grid, Thread.currentThread()};
    assertThrows(TransferException.class, () -> from.pack(graph));
    assertSame(array, bytes.array());
    grid.put(0, 2);
    graph[2] = "can cross";
    Object[] arrived = (Object[]) to.unpack(from.pack(graph));
    assertSame(array, ((MovedBytes) arrived[0]).array());
  }

  @Test
  void aRevokedHandleIsRefusedWithThePathToIt() {
    MovedInts ints = MovedInts.wrap(1);
    MovedInts other = MovedInts.wrap(2);
    from.pack(ints);
    String message =
        assertThrows(TransferException.class, () -> from.pack(new Box(List.of(other, ints))))
            .getMessage();
    assertTrue(
        message.startsWith("Box.content[1]: io.bocj.MovedInts is revoked: its storage moved out"),
        message);
    assertTrue(other.isHeld());
    message = assertThrows(TransferException.class, () -> from.snapshot(ints)).getMessage();
    assertTrue(message.startsWith("MovedInts: io.bocj.MovedInts is revoked"), message);
  }

  @Test
  void aSnapshotTakesNothingAway() {
    MovedInts ints = MovedInts.wrap(1, 2);
    Parcel parcel = from.snapshot(ints);
    ints.set(0, 9);
    assertArrayEquals(new int[] {1, 2}, ((MovedInts) to.unpack(parcel)).array());
  }

  @Test
  void aDetachedParcelHasNothingInCommon() {
    int[] array = {1, 2};
    Parcel parcel = from.pack(List.of(MovedInts.wrap(array)));
    Parcel detached = parcel.detached();
    array[0] = 9;
    MovedInts copy = (MovedInts) ((List<?>) to.unpack(detached)).get(0);
    assertArrayEquals(new int[] {1, 2}, copy.array());
    assertSame(array, ((MovedInts) ((List<?>) to.unpack(parcel)).get(0)).array());
    Parcel plain = from.pack(List.of(1));
    assertSame(plain, plain.detached());
  }

  @Test
  void whatWasLentIsRevokedAndTheParcelKeepsTheStorage() {
    int[] array = {1};
    Parcel parcel = from.pack(MovedInts.wrap(array));
    Loans loans = Loans.exclusive();
    MovedInts lent = (MovedInts) to.unpack(parcel, loans);
    lent.set(0, 2);
    loans.revoke();
    String message = assertThrows(IllegalStateException.class, () -> lent.get(0)).getMessage();
    assertTrue(message.contains("it was lent to a behavior that has ended"), message);
    assertSame(array, ((MovedInts) to.unpack(parcel)).array());
  }

  @Test
  void whatWasLentAndMovedOnIsGoneFromTheParcel() {
    Parcel parcel = from.pack(MovedInts.wrap(1));
    Loans loans = Loans.exclusive();
    Parcel next = to.pack(to.unpack(parcel, loans));
    loans.revoke();
    String message = assertThrows(TransferException.class, () -> from.unpack(parcel)).getMessage();
    assertTrue(message.contains("gave the handle away"), message);
    assertThrows(TransferException.class, () -> from.unpack(parcel.detached()));
    assertEquals(1, ((MovedInts) from.unpack(next)).get(0));
  }

  @Test
  void releasingWhatWasLentTakesItOutOfTheParcel() {
    Parcel parcel = from.pack(MovedInts.wrap(1));
    MovedInts lent = (MovedInts) to.unpack(parcel, Loans.exclusive());
    lent.release();
    assertThrows(TransferException.class, () -> from.unpack(parcel));
  }

  @Test
  void readersShareTheStorageAndCannotWriteOrGiveItAway() {
    int[] array = {1};
    Parcel parcel = from.pack(MovedInts.wrap(array));
    MovedInts one = (MovedInts) from.unpack(parcel, Loans.readOnly());
    Loans loans = Loans.readOnly();
    MovedInts two = (MovedInts) to.unpack(parcel, loans);
    assertSame(array, one.array());
    assertSame(array, two.array());
    String message = assertThrows(IllegalStateException.class, () -> one.set(0, 2)).getMessage();
    assertTrue(message.contains("was acquired read-only"), message);
    assertThrows(IllegalStateException.class, one::release);
    MovedInts given = (MovedInts) to.unpack(from.pack(one));
    assertNotSame(array, given.array());
    assertEquals(1, given.get(0));
    assertTrue(one.isHeld());
    loans.revoke();
    assertFalse(two.isHeld());
    assertTrue(one.isHeld());
  }

  @Test
  void buffersMoveWithPositionLimitAndOrder() {
    ByteBuffer memory = ByteBuffer.allocateDirect(16).order(ByteOrder.LITTLE_ENDIAN);
    memory.putInt(7).limit(12);
    Parcel parcel = from.pack(MovedBuffer.wrap(memory));
    for (Parcel read : List.of(parcel.detached(), parcel)) {
      ByteBuffer arrived = ((MovedBuffer) to.unpack(read)).buffer();
      assertEquals(read == parcel, arrived == memory);
      assertTrue(arrived.isDirect());
      assertEquals(4, arrived.position());
      assertEquals(12, arrived.limit());
      assertEquals(16, arrived.capacity());
      assertEquals(ByteOrder.LITTLE_ENDIAN, arrived.order());
      assertEquals(7, arrived.getInt(0));
    }
  }

  @Test
  void aBufferThatIsReadHasItsOwnPositionAndIsProtected() {
    Parcel parcel = from.pack(MovedBuffer.wrap(ByteBuffer.allocate(8)));
    ByteBuffer one = ((MovedBuffer) to.unpack(parcel, Loans.readOnly())).buffer();
    ByteBuffer two = ((MovedBuffer) to.unpack(parcel, Loans.readOnly())).buffer();
    one.get();
    assertEquals(0, two.position());
    assertThrows(ReadOnlyBufferException.class, () -> one.put(0, (byte) 1));
  }

  @Test
  void aParcelThatCannotBeReadKeepsItsStorages() {
    Parcel parcel = from.pack(new Object[] {MovedInts.wrap(1), "text"});
    byte[] longer = Arrays.copyOf(parcel.bytes(), parcel.bytes().length + 1);
    Parcel broken = new Parcel(longer, parcel.attachments(), true);
    assertThrows(TransferException.class, () -> to.unpack(broken));
    Object[] arrived = (Object[]) to.unpack(parcel);
    assertEquals(1, ((MovedInts) arrived[0]).get(0));
  }

  static final class Carrier extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    final MovedInts ints = MovedInts.wrap(1);
  }

  @Test
  void anExceptionLeavesItsHandlesBehind() {
    Carrier thrown = new Carrier();
    Carrier arrived = (Carrier) to.unpackThrowable(from.packThrowable(thrown));
    assertNull(arrived.ints);
    assertTrue(thrown.ints.isHeld());
  }

  @Test
  void bytesThatMixStoragesUpAreNotSound() {
    Parcel sound = from.pack(new Object[] {MovedInts.wrap(1), MovedBytes.wrap((byte) 1)});
    Object[] swapped = {sound.attachments()[1], sound.attachments()[0]};
    for (Parcel parcel :
        List.of(
            new Parcel(sound.bytes(), swapped, true),
            new Parcel(sound.bytes(), sound.attachments(), false))) {
      String message = assertThrows(TransferException.class, () -> to.unpack(parcel)).getMessage();
      assertTrue(message.startsWith("the bytes are not sound"), message);
    }
  }
}
