package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.bocj.MovedInts;
import io.bocj.TransferException;
import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakeOverTest {
  private final Transfer from = transfer();
  private final Transfer to = transfer();

  private static Transfer transfer() {
    return new KryoTransferFactory().create(TestInterpreter.application(), List.of());
  }

  @Test
  void anArrayIsCopiedOnceOnItsWay() {
    byte[] array = {1, 2, 3};
    Parcel parcel = from.pack(array);
    Object snapshot = parcel.attachments()[0];
    assertNotSame(array, snapshot);
    assertSame(snapshot, to.takeOver(parcel));
    assertArrayEquals(array, (byte[]) snapshot);
  }

  @Test
  void soAreArraysOfArrays() {
    double[][] rows = {{1, 2}, {3}, null};
    rows[2] = rows[0];
    Parcel parcel = from.pack(rows);
    double[][] taken = (double[][]) to.takeOver(parcel);
    assertSame(parcel.attachments()[0], taken[0]);
    assertSame(parcel.attachments()[1], taken[1]);
    assertSame(taken[0], taken[2]);
    assertArrayEquals(new double[] {1, 2}, taken[0]);
  }

  @Test
  void otherwiseEachReaderHasItsOwn() {
    Parcel parcel = from.pack(new int[] {1});
    int[] one = (int[]) to.unpack(parcel);
    one[0] = 2;
    assertArrayEquals(new int[] {1}, (int[]) to.unpack(parcel));
    to.takeOver(from.pack(new int[] {1}));
    assertNotSame(parcel.attachments()[0], to.unpack(parcel));
  }

  @Test
  void whatMayFailToCrossLaterKeepsItsParcel() {
    Parcel list = from.pack(new ArrayList<>(List.of(new int[] {1})));
    assertNull(to.takeOver(list));
    assertEquals(1, ((int[]) ((List<?>) to.unpack(list)).get(0))[0]);
  }

  @Test
  void whatHasNoPartsOfItsOwnHasNothingToTakeOver() {
    assertNull(to.takeOver(from.pack("text")));
    assertNull(to.takeOver(from.pack(null)));
    assertNull(to.takeOver(from.pack(MovedInts.wrap(new int[1]))));
  }

  @Test
  void unsoundBytesEndInAnExceptionAndTheNextParcelIsRead() {
    Parcel sound = from.pack(new int[] {1});
    Parcel unsound = new Parcel(sound.bytes(), new Object[] {new long[] {1}});
    assertThrows(TransferException.class, () -> to.takeOver(unsound));
    Parcel longer = new Parcel(sound.bytes(), new Object[] {new int[1], new int[1]});
    assertThrows(TransferException.class, () -> to.takeOver(longer));
    assertNotSame(sound.attachments()[0], to.unpack(sound));
    assertSame(sound.attachments()[0], to.takeOver(sound));
  }
}
