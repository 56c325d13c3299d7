package io.bocj.examples.measure;

import java.util.function.Function;

/**
 * How often a figure is taken.
 *
 * @param forks in how many JVMs
 * @param warmup how many repeats in each come first and do not count
 * @param repeats how many then count
 */
public record Repeats(int forks, int warmup, int repeats) {
  static final Repeats FULL = new Repeats(3, 4, 5);
  static final Repeats QUICK = new Repeats(1, 4, 3);

  /**
   * Repeats in one JVM, those that do not count included.
   *
   * @return how many
   */
  public int inEachFork() {
    return warmup + repeats;
  }

  /**
   * What a fork does: takes all its repeats, and prints each as {@link Protocol} has it.
   *
   * @param measure takes one; is told whether it belongs to the warm-up
   */
  public void take(Function<Boolean, Repeat> measure) {
    for (int i = 0; i < inEachFork(); i++) {
      System.out.println(Protocol.line(measure.apply(i < warmup)));
    }
  }

  @Override
  public String toString() {
    return "JVMs for each figure: %d; repeats in each: %d, after %d that do not count"
        .formatted(forks, repeats, warmup);
  }
}
