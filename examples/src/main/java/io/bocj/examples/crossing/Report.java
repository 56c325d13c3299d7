package io.bocj.examples.crossing;

import com.github.freva.asciitable.ColumnData;
import io.bocj.examples.measure.CacheLines;
import io.bocj.examples.measure.ChartPage;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.Figure;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Table;
import io.bocj.examples.measure.TableReport;
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
    implements TableReport {
  private static final String TEMPLATE = "report.html";
  private static final String ANCHORS =
      "* measured elsewhere on like hardware (2 virtual cores), behavior included";

  /** What the charts draw. */
  private record Charts(String heading, List<Line> lines, List<String> remarks) {}

  private record Document(
      Environment environment,
      Effort effort,
      List<Figure<Line, Sample>> figures,
      List<Anchor> elsewhere,
      List<String> remarks) {}

  @Override
  public Table<Line> table() {
    return new Table<>(lines(), columns());
  }

  @Override
  public String notes() {
    return remarks.isEmpty() ? ANCHORS : ANCHORS + "\n\n" + String.join("\n\n", remarks);
  }

  @Override
  public Object document() {
    return new Document(
        environment, effort, results.stream().map(Report::figure).toList(), Anchor.all(), remarks);
  }

  private static Figure<Line, Sample> figure(Result result) {
    return new Figure<>(
        Line.all(List.of(result), List.of()).get(0), result.measured().forks(), result.failures());
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

  @Override
  public String heading() {
    return environment.heading(
        "per crossing: median [min..max]", CacheLines.of(measurements()), effort);
  }
}
