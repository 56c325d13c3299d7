package io.bocj.message;

/** A thread that waits and is asked nothing. */
final class Sleeper implements Waiting {
  @Override
  public void begin(boolean forEver) {}

  @Override
  public void check() {}

  @Override
  public void end(boolean forEver) {}

  @Override
  public long longestNap() {
    return Long.MAX_VALUE;
  }
}
