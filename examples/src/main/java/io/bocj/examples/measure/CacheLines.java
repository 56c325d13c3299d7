package io.bocj.examples.measure;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** What the cores were like during a run, for the heading of a table. */
public final class CacheLines {
  private CacheLines() {}

  /**
   * The range of round trips.
   *
   * @param measurements before and after whose repeats they were measured
   * @return the lowest and the highest, or that there are none
   */
  public static String of(List<? extends Measurement<?, ?>> measurements) {
    return range(measurements.stream().flatMapToDouble(Measurement::roundTrips));
  }

  static String range(DoubleStream nanos) {
    double[] measured = nanos.filter(n -> n > 0).sorted().toArray();
    return measured.length == 0
        ? "not measured: no two cores were free"
        : String.format(
            Locale.ROOT,
            "round trip between two cores %.0f to %.0f ns, median %.0f",
            measured[0],
            measured[measured.length - 1],
            measured[measured.length / 2]);
  }
}
