package io.bocj.examples.messages;

import com.github.freva.asciitable.ColumnData;
import io.bocj.examples.measure.CacheLines;
import io.bocj.examples.measure.ChartPage;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.Figure;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Repeats;
import io.bocj.examples.measure.Table;
import io.bocj.examples.measure.TableReport;
import io.bocj.examples.measure.Tables;
import io.bocj.examples.measure.Timed;
import java.util.List;

/**
 * All of a run: what was measured where and how, and what came out.
 *
 * @param environment where
 * @param repeats how often
 * @param measurements what came out, one for each configuration
 */
record Report(
    Environment environment, Repeats repeats, List<Measurement<Configuration, Timed>> measurements)
    implements TableReport {
  private static final String TEMPLATE = "report.html";

  private static final String ANCHORS =
      "* bocpy 0.13.0 on CPython 3.13, measured elsewhere on like hardware (2 virtual cores)";

  private record Document(
      Environment environment, Repeats repeats, List<Figure<Line, Timed>> figures) {}

  /** What the chart draws. */
  private record Chart(String heading, List<Line> lines) {}

  @Override
  public Table<Line> table() {
    return new Table<>(lines(), columns());
  }

  @Override
  public String notes() {
    return ANCHORS;
  }

  @Override
  public Object document() {
    return new Document(
        environment, repeats, measurements.stream().map(m -> Figure.of(Line.of(m), m)).toList());
  }

  /** For a browser. */
  String page() {
    return ChartPage.of(Report.class, TEMPLATE, new Chart(heading(), lines()));
  }

  private List<Line> lines() {
    return measurements.stream().map(Line::of).toList();
  }

  @Override
  public String heading() {
    return environment.heading(
        "per second: median [min..max]; 2 workers", CacheLines.of(measurements), repeats);
  }

  private static List<ColumnData<Line>> columns() {
    return List.of(
        Tables.left("measured", Line::kind),
        Tables.left("isolation", line -> line.isolation().toString()),
        Tables.left("counted", Line::unit),
        Tables.right("per second", Line::perSecondText),
        Tables.right("ns each", Line::nanosText),
        Tables.right("bocpy *", Report::bocpy));
  }

  private static String bocpy(Line line) {
    for (Kind kind : Kind.values()) {
      if (kind.toString().equals(line.kind())) {
        return kind.bocpy();
      }
    }
    return "";
  }
}
