package io.bocj.examples.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.bocj.examples.measure.CacheLines;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.Summary;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * All of a run: what was measured where and how, and what came out, in three forms.
 *
 * @param environment where
 * @param effort how much was run
 * @param selection which configurations
 * @param measurements what came out, one for each configuration
 */
record Report(
    Environment environment, Effort effort, Selection selection, List<Measurement> measurements) {
  private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();

  private static final String ANCHORS = "* measured elsewhere on like hardware (2 virtual cores)";

  /** A figure with the samples behind it, as it is written to JSON. */
  private record Figure(
      Configuration configuration,
      @Nullable Summary millionsPerSecond,
      List<List<Sample>> forks,
      List<String> failures) {
    static Figure of(Measurement measurement) {
      return new Figure(
          measurement.configuration(),
          measurement.summary().orElse(null),
          measurement.forks(),
          measurement.failures());
    }
  }

  private record Document(Environment environment, Effort effort, List<Figure> figures) {}

  /** For a terminal. */
  String text() {
    return "%s%n%n%s%n%s%n".formatted(heading(), table().text(), ANCHORS);
  }

  /** For a page. */
  String markdown() {
    String heading = heading().replaceAll("(?m)^", "    ");
    return "%s\n\n%s\n\n\\%s\n".formatted(heading, table().markdown(), ANCHORS);
  }

  /** For programs: every sample, those of the warm-up included. */
  String json() {
    List<Figure> figures = measurements.stream().map(Figure::of).toList();
    return JSON.toJson(new Document(environment, effort, figures));
  }

  List<String> failures() {
    return measurements.stream().flatMap(m -> m.failures().stream()).toList();
  }

  private FigureTable table() {
    return new FigureTable(selection, measurements, Anchor.all());
  }

  private String heading() {
    return environment.heading(
        "million behaviors per second: median [min..max]", CacheLines.range(roundTrips()), effort);
  }

  private DoubleStream roundTrips() {
    return measurements.stream()
        .flatMap(measurement -> measurement.forks().stream())
        .flatMap(List::stream)
        .flatMapToDouble(s -> DoubleStream.of(s.cacheLineBefore(), s.cacheLineAfter()));
  }
}
