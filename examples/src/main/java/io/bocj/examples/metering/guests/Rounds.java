package io.bocj.examples.metering.guests;

import io.bocj.Acquired;
import io.bocj.Fn1;

/** Does its work several times, and returns how many nanoseconds each time took. */
abstract class Rounds implements Fn1<Acquired<String>, long[]> {
  private static final long serialVersionUID = 1L;
  private static final int ROUNDS = 20;

  /** For subclasses. */
  protected Rounds() {}

  /**
   * The work.
   *
   * @param text what it works on
   * @return something that depends on all that was done
   * @throws Exception if the text is not as it should be
   */
  protected abstract long round(String text) throws Exception;

  @Override
  public final long[] call(Acquired<String> cown) throws Exception {
    String text = cown.get();
    long[] nanos = new long[ROUNDS];
    long sum = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      sum += round(text);
      nanos[i] = System.nanoTime() - start;
    }
    if (sum == 0) {
      throw new IllegalStateException("nothing was done");
    }
    return nanos;
  }
}
