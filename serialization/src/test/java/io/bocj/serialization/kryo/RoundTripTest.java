package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.serialization.testing.values.Samples;
import io.bocj.spi.Transfer;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
  private static final TestInterpreter APPLICATION = TestInterpreter.application();
  private static final TestInterpreter FIRST = TestInterpreter.isolated("first");
  private static final TestInterpreter SECOND = TestInterpreter.isolated("second");

  private static Transfer transfer(TestInterpreter interpreter) {
    return new KryoTransferFactory().create(interpreter, List.of());
  }

  static Collection<String> samples() {
    return Samples.names();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyTypeCrossesBetweenAnyTwoInterpreters(String sample) {
    List<TestInterpreter> all = List.of(APPLICATION, FIRST, SECOND);
    for (TestInterpreter from : all) {
      for (TestInterpreter to : all) {
        crosses(sample, from, to);
      }
    }
  }

  private static void crosses(String sample, TestInterpreter from, TestInterpreter to) {
    Object value = from.call("Samples", "make", sample);
    Object copy = transfer(to).unpack(transfer(from).pack(value));
    Object expected = to.call("Samples", "make", sample);
    assertEquals(to.call("Samples", "describe", expected), to.call("Samples", "describe", copy));
    if (!expected.getClass().isHidden()) {
      assertSame(expected.getClass(), copy.getClass());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyTypeCrossesAsPartOfAGraphAndTwiceByTheSameEngine(String sample) {
    Transfer from = transfer(FIRST);
    Transfer to = transfer(SECOND);
    for (int i = 0; i < 2; i++) {
      Object value = FIRST.call("Samples", "make", sample);
      Object[] copy = (Object[]) to.unpack(from.pack(new Object[] {value, value, "after"}));
      assertSame(copy[0], copy[1]);
      assertEquals("after", copy[2]);
      assertEquals(
          FIRST.call("Samples", "describe", value), SECOND.call("Samples", "describe", copy[0]));
    }
  }

  @Test
  void nullCrosses() {
    assertSame(null, transfer(SECOND).unpack(transfer(FIRST).pack(null)));
  }

  @Test
  void eachInterpreterGetsItsOwnClassAndItsOwnConstant() {
    Object point = FIRST.call("Samples", "make", "record");
    Object copy = transfer(SECOND).unpack(transfer(FIRST).pack(point));
    assertNotSame(point.getClass(), copy.getClass());
    assertSame(SECOND.classLoader(), copy.getClass().getClassLoader());

    Object shape = FIRST.call("Samples", "make", "enum");
    Object other = transfer(SECOND).unpack(transfer(FIRST).pack(shape));
    assertSame(SECOND.call("Samples", "make", "enum"), other);
  }

  @Test
  void aParcelCanBeReadMoreThanOnce() {
    var parcel = transfer(FIRST).pack(new int[] {1, 2});
    int[] one = (int[]) transfer(SECOND).unpack(parcel);
    one[0] = 99;
    int[] two = (int[]) transfer(SECOND).unpack(parcel);
    assertEquals(1, two[0]);
  }

  @Test
  void aParcelIsASnapshot() {
    StringBuilder text = new StringBuilder("before");
    long[] numbers = {1};
    var parcel = transfer(FIRST).pack(List.of(text, numbers));
    text.append(" and after");
    numbers[0] = 2;
    List<?> copy = (List<?>) transfer(SECOND).unpack(parcel);
    assertEquals("before", copy.get(0).toString());
    assertEquals(1, ((long[]) copy.get(1))[0]);
  }
}
