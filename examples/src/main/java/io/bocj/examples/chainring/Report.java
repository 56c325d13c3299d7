package io.bocj.examples.chainring;

import com.github.freva.asciitable.ColumnData;
import io.bocj.examples.measure.CacheLines;
import io.bocj.examples.measure.ChartPage;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.Figure;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Table;
import io.bocj.examples.measure.TableReport;
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
    implements TableReport {
  private static final String TEMPLATE = "report.html";

  private static final String ANCHORS =
      "* bocpy 0.13.0 on CPython 3.13 with its defaults, whose rings grow with its workers, measured"
          + " elsewhere on like hardware (2 virtual cores)";

  /** What bocpy reached, by the number of workers: with matrices, and without. */
  private static final Map<Integer, String> BOCPY = Map.of(1, "184", 2, "345, 1.87 x");

  private static final Map<Integer, String> BOCPY_EMPTY = Map.of(1, "96,000", 2, "170,000, 1.77 x");

  private record Document(
      Environment environment, Effort effort, List<Figure<Line, Timed>> figures) {}

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
    List<Line> lines = lines();
    return new Document(
        environment,
        effort,
        measurements.stream().map(m -> Figure.of(lines.get(measurements.indexOf(m)), m)).toList());
  }

  /** For a browser. */
  String page() {
    return ChartPage.of(Report.class, TEMPLATE, new Chart(heading(), lines()));
  }

  private List<Line> lines() {
    return Line.all(measurements);
  }

  @Override
  public String heading() {
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
