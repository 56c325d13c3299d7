package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.MovedBytes;
import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.BitSet;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is copied counts, what is not does not. */
class ParcelSizeTest {
  private static final int N = 1000;

  private final Transfer transfer =
      new KryoTransferFactory().create(TestInterpreter.application(), List.of());

  static Stream<Arguments> contents() {
    return Stream.of(
        Arguments.of(new boolean[N], N),
        Arguments.of(new byte[N], N),
        Arguments.of(new char[N], 2 * N),
        Arguments.of(new short[N], 2 * N),
        Arguments.of(new int[N], 4 * N),
        Arguments.of(new float[N], 4 * N),
        Arguments.of(new long[N], 8 * N),
        Arguments.of(new double[N], 8 * N),
        Arguments.of(ByteBuffer.allocate(N), N),
        Arguments.of(CharBuffer.allocate(N), 2 * N),
        Arguments.of(ShortBuffer.allocate(N), 2 * N),
        Arguments.of(IntBuffer.allocate(N), 4 * N),
        Arguments.of(FloatBuffer.allocate(N), 4 * N),
        Arguments.of(LongBuffer.allocate(N), 8 * N),
        Arguments.of(DoubleBuffer.allocate(N).limit(1), 8 * N),
        Arguments.of(new AtomicLongArray(N), 8 * N),
        Arguments.of(BitSet.valueOf(new long[] {1, 2, 3}), 24),
        Arguments.of(new double[10][100], 8 * N),
        Arguments.of(List.of(new byte[N], new StringBuilder("text"), new long[N]), 9 * N));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void arraysAndBuffersCountByTheirContents(Object value, int content) {
    Parcel parcel = transfer.pack(value);
    assertEquals(parcel.bytes().length + content, parcel.size());
  }

  @Test
  void whatRidesAlongCountsNothing() {
    Object[] values = {
      "x".repeat(N), new StringBuilder("x".repeat(N)), new Date(), new String[N], List.of(1, 2, 3)
    };
    Parcel parcel = transfer.pack(values);
    assertEquals(parcel.bytes().length, parcel.size());
  }

  @Test
  void whatMovesCountsNothingAndWhatIsBesideItDoes() {
    Parcel parcel = transfer.pack(new Object[] {MovedBytes.wrap(new byte[N]), new byte[N]});
    assertEquals(parcel.bytes().length + N, parcel.size());
    assertEquals(parcel.size(), parcel.detached().size());
  }
}
