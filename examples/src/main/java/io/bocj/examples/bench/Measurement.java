package io.bocj.examples.bench;

import io.bocj.examples.measure.ForkedJvm;
import io.bocj.examples.measure.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that was measured of one configuration. */
final class Measurement {
  private final Configuration configuration;
  private final List<List<Sample>> forks = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  Measurement(Configuration configuration) {
    this.configuration = configuration;
  }

  void add(ForkedJvm.Outcome<Sample> fork) {
    forks.add(fork.samples());
    if (fork.failure() != null) {
      failures.add(fork.failure());
    }
  }

  Configuration configuration() {
    return configuration;
  }

  /** The samples of each fork. */
  List<List<Sample>> forks() {
    return forks;
  }

  List<String> failures() {
    return failures;
  }

  /** Over all repeats of all forks that count; none if any fork failed. */
  Optional<Summary> summary() {
    return failures.isEmpty() ? Optional.of(Summary.of(rates())) : Optional.empty();
  }

  private List<Double> rates() {
    return forks.stream()
        .flatMap(List::stream)
        .filter(sample -> !sample.warmup())
        .map(Sample::rate)
        .toList();
  }
}
