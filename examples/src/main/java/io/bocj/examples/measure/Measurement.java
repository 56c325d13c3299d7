package io.bocj.examples.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * All that was measured of one subject.
 *
 * @param <K> what a subject is
 * @param <S> what the forks took
 */
public final class Measurement<K, S extends Repeat> {
  private final K subject;
  private final List<List<S>> forks = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  /**
   * Nothing yet.
   *
   * @param subject what is going to be measured
   */
  public Measurement(K subject) {
    this.subject = subject;
  }

  /**
   * Adds what a fork took.
   *
   * @param fork what became of it
   */
  public void add(ForkedJvm.Outcome<S> fork) {
    forks.add(fork.samples());
    if (fork.failure() != null) {
      failures.add(fork.failure());
    }
  }

  /**
   * What was measured.
   *
   * @return the subject
   */
  public K subject() {
    return subject;
  }

  /**
   * The repeats of each fork.
   *
   * @return those of the warm-up too
   */
  public List<List<S>> forks() {
    return forks;
  }

  /**
   * What went wrong.
   *
   * @return a line for each fork that failed
   */
  public List<String> failures() {
    return failures;
  }

  /**
   * All repeats that count.
   *
   * @return in the order in which they were taken
   */
  public Stream<S> counted() {
    return all().filter(repeat -> !repeat.warmup());
  }

  /**
   * A figure over all repeats of all forks that count.
   *
   * @param figure what is looked at
   * @return none if any fork failed
   */
  public Optional<Summary> summary(ToDoubleFunction<S> figure) {
    return failures.isEmpty()
        ? Optional.of(Summary.of(counted().map(figure::applyAsDouble).toList()))
        : Optional.empty();
  }

  /** The round trips of cache lines before and after each repeat. */
  DoubleStream roundTrips() {
    return all().flatMapToDouble(r -> DoubleStream.of(r.cacheLineBefore(), r.cacheLineAfter()));
  }

  private Stream<S> all() {
    return forks.stream().flatMap(List::stream);
  }
}
