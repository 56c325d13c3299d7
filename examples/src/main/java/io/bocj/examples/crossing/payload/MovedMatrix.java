package io.bocj.examples.crossing.payload;

import io.bocj.MovedDoubles;
import java.util.Arrays;
import java.util.stream.Stream;

/** 100 x 100 doubles behind a handle, row by row. */
final class MovedMatrix implements Movable {
  @Override
  public Object create() {
    return MovedDoubles.wrap(flat());
  }

  @Override
  public boolean isIntact(Object handle) {
    return Arrays.equals(((MovedDoubles) handle).array(), flat());
  }

  private static double[] flat() {
    return Stream.of(Standard.matrix()).flatMapToDouble(Arrays::stream).toArray();
  }
}
