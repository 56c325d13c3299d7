package io.bocj.examples.crossing;

import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Summary;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What came out for one pair: figures only if all values took the route.
 *
 * @param measured all that was measured
 */
record Result(Measurement<Pair, Sample> measured) {
  Pair pair() {
    return measured.subject();
  }

  /** Forks that failed, and values that took another way. */
  List<String> failures() {
    return Stream.concat(measured.failures().stream(), detour().map(this::notTaken).stream())
        .toList();
  }

  private String notTaken(String detour) {
    return "%s: the values did not take this route: %s".formatted(pair(), detour);
  }

  /** How the values went if not by this route. */
  Optional<String> detour() {
    return measured.counted().flatMap(sample -> Stream.ofNullable(sample.detour())).findFirst();
  }

  /** None if any fork failed, or values went elsewhere. */
  Optional<Summary> summary(ToDoubleFunction<Sample> figure) {
    return detour().isEmpty() ? measured.summary(figure) : Optional.empty();
  }
}
