package io.bocj.examples.crossing;

import io.bocj.examples.measure.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the report: a figure of this run, or one that was measured elsewhere.
 *
 * @param payload what crossed
 * @param route how, or who did it elsewhere
 * @param part what was timed; "elsewhere" for the others
 * @param nanos per crossing; null if there is no figure
 * @param bytes encoded, per crossing; null if unknown
 * @param allocated bytes of heap per crossing; null if unknown
 * @param remark what there is instead of a figure; null if there is one
 */
record Line(
    String payload,
    String route,
    String part,
    @Nullable Summary nanos,
    @Nullable Double bytes,
    @Nullable Summary allocated,
    @Nullable String remark) {
  private static final String ELSEWHERE = "elsewhere";

  /** The lines of all payloads: first what was measured here, then the anchors. */
  static List<Line> all(List<Result> results, List<Anchor> anchors) {
    List<Line> lines = new ArrayList<>();
    for (String payload : results.stream().map(m -> m.pair().payload()).distinct().toList()) {
      results.stream()
          .filter(result -> result.pair().payload().equals(payload))
          .map(Line::of)
          .forEach(lines::add);
      anchors.stream().flatMap(anchor -> of(payload, anchor).stream()).forEach(lines::add);
    }
    return lines;
  }

  private static Line of(Result measured) {
    Pair pair = measured.pair();
    return new Line(
        pair.payload(),
        pair.route().toString(),
        pair.route().part().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        measured.summary(Sample::nanosEach).orElse(null),
        measured.summary(Sample::bytesEach).map(Summary::median).orElse(null),
        measured.summary(Sample::allocatedEach).orElse(null),
        remark(measured));
  }

  private static @Nullable String remark(Result measured) {
    if (measured.failures().isEmpty()) {
      return null;
    }
    return measured.detour().isPresent() ? "not taken" : "failed";
  }

  private static Optional<Line> of(String payload, Anchor anchor) {
    return Optional.ofNullable(anchor.nanos().get(payload))
        .map(ns -> new Summary(ns, ns, ns))
        .map(ns -> new Line(payload, anchor.source(), ELSEWHERE, ns, null, null, null));
  }

  boolean isElsewhere() {
    return part.equals(ELSEWHERE);
  }

  String routeText() {
    return isElsewhere() ? route + " *" : route;
  }

  String nanosText() {
    if (nanos == null) {
      return String.valueOf(remark);
    }
    return isElsewhere() ? number(nanos.median()) : range(nanos);
  }

  String bytesText() {
    return bytes == null ? "" : number(bytes);
  }

  String allocatedText() {
    return allocated == null ? "" : range(allocated);
  }

  private static String range(Summary figure) {
    return "%s [%s..%s]"
        .formatted(number(figure.median()), number(figure.min()), number(figure.max()));
  }

  /** Three digits at least, none of them after the point in large numbers. */
  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 && value != 0 ? "%.1f" : "%,.0f", value);
  }
}
