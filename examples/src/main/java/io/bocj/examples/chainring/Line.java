package io.bocj.examples.chainring;

import io.bocj.Isolation;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Summary;
import io.bocj.examples.measure.Timed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the report.
 *
 * @param isolation how workers are kept apart
 * @param workers how many
 * @param perSecond behaviors; null if it failed
 * @param speedUp how many times as many as one worker runs; null if either failed
 */
record Line(
    Isolation isolation, int workers, @Nullable Summary perSecond, @Nullable Double speedUp) {
  static List<Line> all(List<Measurement<Configuration, Timed>> measurements) {
    return measurements.stream().map(measurement -> of(measurement, measurements)).toList();
  }

  private static Line of(
      Measurement<Configuration, Timed> measured,
      List<Measurement<Configuration, Timed>> measurements) {
    Configuration subject = measured.subject();
    Summary many = perSecond(measured);
    Summary one =
        measurements.stream()
            .filter(m -> m.subject().equals(new Configuration(subject.isolation(), 1)))
            .findAny()
            .map(Line::perSecond)
            .orElse(null);
    Double speedUp = many == null || one == null ? null : many.median() / one.median();
    return new Line(subject.isolation(), subject.workers(), many, speedUp);
  }

  private static @Nullable Summary perSecond(Measurement<Configuration, Timed> measured) {
    return measured.summary(timed -> timed.rate() * 1e6).orElse(null);
  }

  String perSecondText() {
    return Summary.whole(perSecond);
  }

  String speedUpText() {
    return speedUp == null ? "" : String.format(Locale.ROOT, "%.2f x", speedUp);
  }

  /** The part of the workers' time that is not lost. */
  String efficiencyText() {
    return speedUp == null ? "" : String.format(Locale.ROOT, "%.0f%%", 100 * speedUp / workers);
  }
}
