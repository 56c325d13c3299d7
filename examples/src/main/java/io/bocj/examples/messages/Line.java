package io.bocj.examples.messages;

import io.bocj.Isolation;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Summary;
import io.bocj.examples.measure.Timed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the report.
 *
 * @param kind what was measured
 * @param unit what was counted
 * @param isolation how workers are kept apart
 * @param perSecond how many; null if it failed
 */
record Line(String kind, String unit, Isolation isolation, @Nullable Summary perSecond) {
  private static final double NANOS = 1e9;

  static Line of(Measurement<Configuration, Timed> measured) {
    Configuration subject = measured.subject();
    return new Line(
        subject.kind().toString(),
        subject.kind().unit(),
        subject.isolation(),
        measured.summary(timed -> timed.behaviors() * NANOS / timed.nanos()).orElse(null));
  }

  String perSecondText() {
    return Summary.whole(perSecond);
  }

  String nanosText() {
    return perSecond == null ? "" : String.format(Locale.ROOT, "%.1f", NANOS / perSecond.median());
  }
}
