package io.bocj.examples.crossing;

import com.github.freva.asciitable.ColumnData;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.bocj.examples.measure.CacheLines;
import io.bocj.examples.measure.ChartPage;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.MeasuredReport;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Tables;
import java.util.List;

/**
 * All of a run: what was measured where and how, and what came out.
 *
 * @param environment where
 * @param effort how much was run
 * @param results what came out, one for each pair
 * @param remarks which routes were left out, and why
 */
record Report(Environment environment, Effort effort, List<Result> results, List<String> remarks)
    implements MeasuredReport {
  private static final String TEMPLATE = "report.html";
  private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();
  private static final String ANCHORS =
      "* measured elsewhere on like hardware (2 virtual cores), behavior included";

  /** A line with the samples behind it, as it is written to JSON. */
  private record Figure(Line figure, List<List<Sample>> forks, List<String> failures) {}

  /** What the charts draw. */
  private record Charts(String heading, List<Line> lines, List<String> remarks) {}

  private record Document(
      Environment environment,
      Effort effort,
      List<Figure> figures,
      List<Anchor> elsewhere,
      List<String> remarks) {}

  @Override
  public String text() {
    return "%s%n%n%s%n%s%n".formatted(heading(), Tables.text(lines(), columns()), notes("* "));
  }

  @Override
  public String markdown() {
    String heading = heading().replaceAll("(?m)^", "    ");
    return "%s\n\n%s\n\n%s\n"
        .formatted(heading, Tables.markdown(lines(), columns()), notes("\\* "));
  }

  private String notes(String star) {
    String notes = String.join("\n\n", remarks);
    return ANCHORS.replace("* ", star) + (notes.isEmpty() ? "" : "\n\n" + notes);
  }

  @Override
  public String json() {
    List<Figure> figures =
        results.stream()
            .map(
                r ->
                    new Figure(
                        Line.all(List.of(r), List.of()).get(0), r.measured().forks(), r.failures()))
            .toList();
    return JSON.toJson(new Document(environment, effort, figures, Anchor.all(), remarks));
  }

  /** For a browser. */
  String page() {
    return ChartPage.of(Report.class, TEMPLATE, new Charts(heading(), lines(), remarks));
  }

  private List<Line> lines() {
    return Line.all(results, Anchor.all());
  }

  @Override
  public List<Measurement<Pair, Sample>> measurements() {
    return results.stream().map(Result::measured).toList();
  }

  /** Values that took another way count, too. */
  @Override
  public List<String> failures() {
    return results.stream().flatMap(m -> m.failures().stream()).toList();
  }

  private static List<ColumnData<Line>> columns() {
    return List.of(
        Tables.left("payload", Line::payload),
        Tables.left("route", Line::routeText),
        Tables.right("ns per crossing", Line::nanosText),
        Tables.right("bytes", Line::bytesText),
        Tables.right("bytes allocated", Line::allocatedText));
  }

  private String heading() {
    return environment.heading(
        "per crossing: median [min..max]", CacheLines.of(measurements()), effort);
  }
}
