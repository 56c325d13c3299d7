package io.bocj.examples.crossing;

import io.bocj.examples.measure.ForkedJvm;
import io.bocj.examples.measure.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs what is planned, each fork in a JVM of its own, and shows how far it is.
 *
 * @param plan what to measure
 * @param effort how much of it
 * @param options of all forked JVMs
 * @param classPath what they have on their class path besides what this JVM has
 */
record Campaign(Plan plan, Effort effort, List<String> options, List<Path> classPath) {
  /** One measurement for each pair of the plan. */
  List<Measurement> run() throws IOException, InterruptedException {
    ForkedJvm<Sample> jvm = new ForkedJvm<>(Fork.class, Sample.class, classPath);
    Map<Pair, Measurement> measurements = new LinkedHashMap<>();
    plan.pairs().forEach(pair -> measurements.put(pair, new Measurement(pair)));
    List<Pair> order = plan.interleaved(effort.forks());
    try (Progress progress = new Progress("crossing", order.size() * effort.repeatsInAll())) {
      for (Pair pair : order) {
        progress.begin(pair.toString());
        measurements
            .computeIfAbsent(pair, Measurement::new)
            .add(
                jvm.run(
                    pair.toString(),
                    options(pair),
                    effort.assignment(pair),
                    sample -> progress.step()));
      }
    }
    return List.copyOf(measurements.values());
  }

  private List<String> options(Pair pair) {
    return Stream.concat(options.stream(), pair.route().jvmOptions().stream()).toList();
  }
}
