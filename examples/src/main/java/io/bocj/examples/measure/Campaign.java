package io.bocj.examples.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Measures subjects, each several times in JVMs of its own, and shows how far it is.
 *
 * @param <K> what a subject is; its text names it
 * @param <S> what the forks take
 */
public final class Campaign<K, S extends Repeat> {
  private static final long SEED = 1;

  private final String program;
  private final ForkedJvm<S> jvm;
  private final Repeats repeats;

  /**
   * A campaign.
   *
   * @param program what is run, for messages
   * @param jvm starts the forks
   * @param repeats how often each figure is taken
   */
  public Campaign(String program, ForkedJvm<S> jvm, Repeats repeats) {
    this.program = program;
    this.jvm = jvm;
    this.repeats = repeats;
  }

  /**
   * Runs all forks.
   *
   * @param subjects what to measure
   * @param options those of the JVMs for a subject
   * @param assignment what the forks for a subject are told
   * @return a measurement for each subject, in their order
   * @throws IOException if a JVM cannot be started
   * @throws InterruptedException if this thread was interrupted
   */
  public List<Measurement<K, S>> run(
      List<K> subjects, Function<K, List<String>> options, Function<K, Object> assignment)
      throws IOException, InterruptedException {
    Map<K, Measurement<K, S>> measurements = new LinkedHashMap<>();
    subjects.forEach(subject -> measurements.put(subject, new Measurement<>(subject)));
    List<K> order = interleaved(subjects, repeats.forks());
    try (Progress progress = new Progress(program, order.size() * repeats.inEachFork())) {
      for (K subject : order) {
        String name = subject.toString();
        progress.begin(name);
        measurements
            .computeIfAbsent(subject, Measurement::new)
            .add(
                jvm.run(
                    name,
                    options.apply(subject),
                    assignment.apply(subject),
                    sample -> progress.step()));
      }
    }
    return List.copyOf(measurements.values());
  }

  /**
   * In the order in which they are run: all once, then all again, each time in another order, so
   * that a disturbance of the machine does not hit one subject only.
   */
  static <K> List<K> interleaved(List<K> subjects, int forks) {
    Random random = new Random(SEED);
    List<K> order = new ArrayList<>();
    for (int i = 0; i < forks; i++) {
      List<K> round = new ArrayList<>(subjects);
      Collections.shuffle(round, random);
      order.addAll(round);
    }
    return order;
  }
}
