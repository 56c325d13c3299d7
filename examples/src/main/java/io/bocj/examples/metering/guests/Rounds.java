package io.bocj.examples.metering.guests;

import io.bocj.Acquired;
import io.bocj.Fn1;
import java.util.Arrays;

/** Does its work for a tenth of a second, and returns how many nanoseconds each time took. */
abstract class Rounds implements Fn1<Acquired<String>, long[]> {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 1_000;
  private static final long ENOUGH_NANOS = 100_000_000;

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
    long[] nanos = new long[MOST];
    int rounds = 0;
    long sum = 0;
    long begin = System.nanoTime();
    while (rounds < MOST && System.nanoTime() - begin < ENOUGH_NANOS) {
      long start = System.nanoTime();
      sum += round(text);
      nanos[rounds++] = System.nanoTime() - start;
    }
    if (sum == 0) {
      throw new IllegalStateException("nothing was done");
    }
    return Arrays.copyOf(nanos, rounds);
  }
}
