package io.bocj.examples.measure;

import java.util.List;

/**
 * A line of a table with the samples behind it, as it is written to JSON.
 *
 * @param <L> what a line is
 * @param <S> what the forks took
 * @param figure the line
 * @param forks the repeats of each fork, those of the warm-up too
 * @param failures what went wrong
 */
public record Figure<L, S>(L figure, List<List<S>> forks, List<String> failures) {
  /**
   * A line with what was measured for it.
   *
   * @param <L> what a line is
   * @param <S> what the forks took
   * @param figure the line
   * @param measurement what was measured
   * @return both
   */
  public static <L, S extends Repeat> Figure<L, S> of(L figure, Measurement<?, S> measurement) {
    return new Figure<>(figure, measurement.forks(), measurement.failures());
  }
}
