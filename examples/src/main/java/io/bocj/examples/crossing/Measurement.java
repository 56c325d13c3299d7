package io.bocj.examples.crossing;

import io.bocj.examples.measure.ForkedJvm;
import io.bocj.examples.measure.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** All that was measured of one pair. */
final class Measurement {
  private final Pair pair;
  private final List<List<Sample>> forks = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  Measurement(Pair pair) {
    this.pair = pair;
  }

  void add(ForkedJvm.Outcome<Sample> fork) {
    forks.add(fork.samples());
    if (fork.failure() != null) {
      failures.add(fork.failure());
    }
  }

  Pair pair() {
    return pair;
  }

  /** The samples of each fork. */
  List<List<Sample>> forks() {
    return forks;
  }

  /** Forks that failed, and values that took another way. */
  List<String> failures() {
    return Stream.concat(failures.stream(), detour().map(Measurement.this::notTaken).stream())
        .toList();
  }

  private String notTaken(String detour) {
    return "%s: the values did not take this route: %s".formatted(pair, detour);
  }

  /** How the values went if not by this route. */
  Optional<String> detour() {
    return counted().flatMap(sample -> Stream.ofNullable(sample.detour())).findFirst();
  }

  /**
   * Over all repeats of all forks that count; none if any fork failed, or values went elsewhere.
   */
  Optional<Summary> summary(ToDoubleFunction<Sample> figure) {
    return failures().isEmpty()
        ? Optional.of(Summary.of(counted().map(figure::applyAsDouble).toList()))
        : Optional.empty();
  }

  private Stream<Sample> counted() {
    return forks.stream().flatMap(List::stream).filter(sample -> !sample.warmup());
  }
}
