package io.bocj.examples.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CacheLineTest {
  @Test
  void theRoundTripIsATimeOrIsSaidNotToBeKnown() {
    double nanos = CacheLine.roundTripNanos();
    assertTrue(nanos == 0 || nanos > 1, () -> "a round trip takes longer than " + nanos + " ns");
  }

  @Test
  void theRangeLeavesOutWhatCouldNotBeMeasured() {
    assertEquals(
        "round trip between two cores 55 to 330 ns, median 60",
        CacheLines.range(DoubleStream.of(0, 330, 55, 60)));
  }

  @Test
  void aRangeOfNothingSaysSo() {
    assertEquals("not measured: no two cores were free", CacheLines.range(DoubleStream.of(0, 0)));
  }
}
