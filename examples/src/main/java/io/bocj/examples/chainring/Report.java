package io.bocj.examples.chainring;

import com.github.freva.asciitable.ColumnData;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.bocj.examples.measure.CacheLines;
import io.bocj.examples.measure.ChartPage;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.MeasuredReport;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Tables;
import io.bocj.examples.measure.Timed;
import java.util.List;
import java.util.Map;

/**
 * All of a run: what was measured where and how, and what came out.
 *
 * @param environment where
 * @param effort what was run
 * @param measurements what came out, one for each configuration
 */
record Report(
    Environment environment, Effort effort, List<Measurement<Configuration, Timed>> measurements)
    implements MeasuredReport {
  private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();
  private static final String TEMPLATE = "report.html";

  private static final String ANCHORS =
      "* bocpy 0.13.0 on CPython 3.13 with its defaults, whose rings grow with its workers, measured"
          + " elsewhere on like hardware (2 virtual cores)";

  /** What bocpy reached, by the number of workers: with matrices, and without. */
  private static final Map<Integer, String> BOCPY = Map.of(1, "184", 2, "345, 1.87 x");

  private static final Map<Integer, String> BOCPY_EMPTY = Map.of(1, "96,000", 2, "170,000, 1.77 x");

  /** A figure with the samples behind it, as it is written to JSON. */
  private record Figure(Line figure, List<List<Timed>> forks, List<String> failures) {}

  private record Document(Environment environment, Effort effort, List<Figure> figures) {}

  /** What the chart draws. */
  private record Chart(String heading, List<Line> lines) {}

  @Override
  public String text() {
    return "%s%n%n%s%n%s%n".formatted(heading(), Tables.text(lines(), columns()), ANCHORS);
  }

  @Override
  public String markdown() {
    String heading = heading().replaceAll("(?m)^", "    ");
    return "%s\n\n%s\n\n\\%s\n".formatted(heading, Tables.markdown(lines(), columns()), ANCHORS);
  }

  @Override
  public String json() {
    List<Line> lines = lines();
    List<Figure> figures =
        measurements.stream()
            .map(m -> new Figure(lines.get(measurements.indexOf(m)), m.forks(), m.failures()))
            .toList();
    return JSON.toJson(new Document(environment, effort, figures));
  }

  /** For a browser. */
  String page() {
    return ChartPage.of(Report.class, TEMPLATE, new Chart(heading(), lines()));
  }

  private List<Line> lines() {
    return Line.all(measurements);
  }

  private String heading() {
    return environment.heading(
        "behaviors per second: median [min..max]", CacheLines.of(measurements), effort);
  }

  private List<ColumnData<Line>> columns() {
    Map<Integer, String> bocpy = effort.shape().iterations() == 0 ? BOCPY_EMPTY : BOCPY;
    return List.of(
        Tables.left("isolation", line -> line.isolation().toString()),
        Tables.right("workers", line -> Integer.toString(line.workers())),
        Tables.right("behaviors per second", Line::perSecondText),
        Tables.right("speed-up", Line::speedUpText),
        Tables.right("efficiency", Line::efficiencyText),
        Tables.right("bocpy *", line -> bocpy.getOrDefault(line.workers(), "")));
  }
}
