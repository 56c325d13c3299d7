package io.bocj.message;

import java.util.function.BooleanSupplier;

/** A thread that waits and is asked nothing. */
final class Sleeper implements Waiting {
  @Override
  public void begin(boolean forEver, BooleanSupplier couldGoOn) {}

  @Override
  public void check() {}

  @Override
  public void end(boolean forEver, BooleanSupplier couldGoOn) {}

  @Override
  public long longestNap() {
    return Long.MAX_VALUE;
  }
}
