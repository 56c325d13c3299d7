package io.bocj.examples.crossing.payload;

import io.bocj.MovedBytes;
import java.util.Arrays;

/** 1,048,576 bytes behind a handle. */
final class MovedArray implements Movable {
  @Override
  public Object create() {
    return MovedBytes.wrap(Standard.bytes());
  }

  @Override
  public boolean isIntact(Object handle) {
    return Arrays.equals(((MovedBytes) handle).array(), Standard.bytes());
  }
}
