package io.bocj.jcstress;

import java.util.List;

/**
 * How long jcstress tries each test.
 *
 * @param options what says so to jcstress
 */
record Effort(String options) {
  private static final Effort TENTH_OF_A_SECOND = of(1, 100);
  private static final Effort DEFAULT = new Effort("");

  /** One after the other, for what is not decided yet. */
  private static final List<Effort> GROWING = List.of(of(2, 500), of(5, 1000), of(20, 2000));

  private static Effort of(int iterations, int millis) {
    return new Effort("-iters " + iterations + " -time " + millis);
  }

  static Effort first(boolean quick) {
    return quick ? TENTH_OF_A_SECOND : DEFAULT;
  }

  static List<Effort> growing() {
    return GROWING;
  }

  @Override
  public String toString() {
    return options;
  }
}
