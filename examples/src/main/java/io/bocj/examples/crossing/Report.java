package io.bocj.examples.crossing;

import com.github.freva.asciitable.ColumnData;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.bocj.examples.measure.CacheLines;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.Tables;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * All of a run: what was measured where and how, and what came out.
 *
 * @param environment where
 * @param effort how much was run
 * @param measurements what came out, one for each pair
 * @param remarks which routes were left out, and why
 */
record Report(
    Environment environment, Effort effort, List<Measurement> measurements, List<String> remarks) {
  private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();
  private static final String ANCHORS =
      "* measured elsewhere on like hardware (2 virtual cores), behavior included";

  /** A line with the samples behind it, as it is written to JSON. */
  private record Figure(Line figure, List<List<Sample>> forks, List<String> failures) {}

  private record Document(
      Environment environment,
      Effort effort,
      List<Figure> figures,
      List<Anchor> elsewhere,
      List<String> remarks) {}

  /** For a terminal. */
  String text() {
    return "%s%n%n%s%n%s%n".formatted(heading(), Tables.text(lines(), columns()), notes("* "));
  }

  /** For a page. */
  String markdown() {
    String heading = heading().replaceAll("(?m)^", "    ");
    return "%s\n\n%s\n\n%s\n"
        .formatted(heading, Tables.markdown(lines(), columns()), notes("\\* "));
  }

  private String notes(String star) {
    String notes = String.join("\n\n", remarks);
    return ANCHORS.replace("* ", star) + (notes.isEmpty() ? "" : "\n\n" + notes);
  }

  /** For programs: every sample, those of the warm-up included. */
  String json() {
    List<Figure> figures =
        measurements.stream()
            .map(m -> new Figure(Line.all(List.of(m), List.of()).get(0), m.forks(), m.failures()))
            .toList();
    return JSON.toJson(new Document(environment, effort, figures, Anchor.all(), remarks));
  }

  List<Line> lines() {
    return Line.all(measurements, Anchor.all());
  }

  List<String> failures() {
    return measurements.stream().flatMap(m -> m.failures().stream()).toList();
  }

  private static List<ColumnData<Line>> columns() {
    return List.of(
        Tables.left("payload", Line::payload),
        Tables.left("route", Line::routeText),
        Tables.right("ns per crossing", Line::nanosText),
        Tables.right("bytes", Line::bytesText),
        Tables.right("bytes allocated", Line::allocatedText));
  }

  String heading() {
    return environment.heading(
        "per crossing: median [min..max]", CacheLines.range(roundTrips()), effort);
  }

  private DoubleStream roundTrips() {
    return measurements.stream()
        .flatMap(measurement -> measurement.forks().stream())
        .flatMap(List::stream)
        .flatMapToDouble(s -> DoubleStream.of(s.cacheLineBefore(), s.cacheLineAfter()));
  }
}
