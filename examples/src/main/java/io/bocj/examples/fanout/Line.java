package io.bocj.examples.fanout;

import io.bocj.Isolation;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Summary;
import io.bocj.examples.measure.Timed;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the report.
 *
 * @param isolation how workers are kept apart
 * @param workers how many
 * @param perSecond behaviors handed out; null if it failed
 */
record Line(Isolation isolation, int workers, @Nullable Summary perSecond) {
  /** What bocpy reached, by the number of workers. */
  private static final Map<Integer, Integer> BOCPY = Map.of(1, 59_000, 2, 90_000);

  static Line of(Measurement<Configuration, Timed> measured) {
    Configuration subject = measured.subject();
    return new Line(
        subject.isolation(),
        subject.workers(),
        measured.summary(timed -> timed.rate() * 1e6).orElse(null));
  }

  String perSecondText() {
    return Summary.whole(perSecond);
  }

  String bocpyText() {
    Integer rate = BOCPY.get(workers);
    return rate == null ? "" : String.format(Locale.ROOT, "%,d", rate);
  }

  String timesText() {
    Integer rate = BOCPY.get(workers);
    return rate == null || perSecond == null
        ? ""
        : String.format(Locale.ROOT, "%.1f x", perSecond.median() / rate);
  }
}
