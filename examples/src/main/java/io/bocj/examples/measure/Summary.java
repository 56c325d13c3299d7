package io.bocj.examples.measure;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What several figures come to.
 *
 * @param median the one in the middle, or the mean of the two there
 * @param min the lowest
 * @param max the highest
 */
public record Summary(double median, double min, double max) {
  /**
   * Sums figures up.
   *
   * @param figures at least one, in any order
   * @return what they come to
   */
  public static Summary of(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int last = sorted.size() - 1;
    double median = (sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2;
    return new Summary(median, sorted.get(0), sorted.get(last));
  }

  /**
   * Large figures, without decimals.
   *
   * @param summary what they come to; null if what was measured failed
   * @return the median, then the lowest and the highest
   */
  public static String whole(@Nullable Summary summary) {
    return summary == null
        ? "failed"
        : String.format(
            Locale.ROOT, "%,.0f [%,.0f..%,.0f]", summary.median, summary.min, summary.max);
  }

  /** With two decimals, or four if the figures are below 1. */
  @Override
  public String toString() {
    String figure = median < 1 ? "%.4f" : "%.2f";
    return String.format(
        Locale.ROOT, "%s [%s..%s]".formatted(figure, figure, figure), median, min, max);
  }
}
