package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.bocj.TransferException;
import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.serialization.testing.values.Samples;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A class that crosses often is copied in another way than at first, and nobody can tell. */
class HotCopyTest {
  /** More than it takes. */
  private static final int OFTEN = 500;

  private static Transfer transfer(TestInterpreter interpreter) {
    return new KryoTransferFactory().create(interpreter, List.of());
  }

  static Collection<String> samples() {
    return Samples.names();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatCrossesOftenCrossesAsItDidAtFirst(String sample) {
    TestInterpreter interpreter = TestInterpreter.isolated("hot");
    Transfer hot = transfer(interpreter);
    Object value = interpreter.call("Samples", "make", sample);
    Object expected = interpreter.call("Samples", "describe", value);
    Parcel first = hot.pack(value);
    Object copy = value;
    for (int i = 0; i < OFTEN; i++) {
      copy = hot.unpack(hot.pack(copy));
    }
    assertEquals(expected, interpreter.call("Samples", "describe", copy));
    assertArrayEquals(first.bytes(), hot.pack(value).bytes());
    assertEquals(expected, interpreter.call("Samples", "describe", hot.unpack(first)));
    assertFirstReadGives(expected, sample, hot.pack(copy));
  }

  private static void assertFirstReadGives(Object expected, String sample, Parcel parcel) {
    TestInterpreter cold = TestInterpreter.isolated("cold");
    Object copy = transfer(cold).unpack(parcel);
    assertEquals(expected, cold.call("Samples", "describe", copy), sample);
  }

  /** Throws when it is re-made, but for one number. */
  record Picky(String text, int number, Object rest, long wide) {
    static int accepted;

    Picky {
      if (number != accepted) {
        throw new IllegalArgumentException("not " + number);
      }
    }
  }

  @Test
  void whatTheConstructorOfARecordThrowsIsToldHoweverOftenItRan() {
    Transfer transfer = transfer(TestInterpreter.application());
    for (int i = 0; i < OFTEN; i++) {
      Picky.accepted = i;
      Picky value = new Picky("text", i, List.of(i), 1L << 40);
      Parcel parcel = transfer.pack(value);
      assertEquals(value, transfer.unpack(parcel));
      Picky.accepted = -1;
      TransferException e = assertThrows(TransferException.class, () -> transfer.unpack(parcel));
      assertEquals(
          Picky.class.getName()
              + " cannot be re-made: its constructor threw"
              + " java.lang.IllegalArgumentException: not "
              + i,
          e.getMessage());
    }
  }
}
