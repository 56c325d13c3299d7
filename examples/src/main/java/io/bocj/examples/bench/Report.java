package io.bocj.examples.bench;

import io.bocj.examples.measure.CacheLines;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Summary;
import io.bocj.examples.measure.Table;
import io.bocj.examples.measure.TableReport;
import io.bocj.examples.measure.Timed;
import java.util.List;
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
    Environment environment,
    Effort effort,
    Selection selection,
    List<Measurement<Configuration, Timed>> measurements)
    implements TableReport {
  private static final String ANCHORS = "* measured elsewhere on like hardware (2 virtual cores)";

  /** A figure with the samples behind it, as it is written to JSON. */
  private record Figure(
      Configuration configuration,
      @Nullable Summary millionsPerSecond,
      List<List<Timed>> forks,
      List<String> failures) {
    static Figure of(Measurement<Configuration, Timed> measurement) {
      return new Figure(
          measurement.subject(),
          measurement.summary(Timed::rate).orElse(null),
          measurement.forks(),
          measurement.failures());
    }
  }

  private record Document(Environment environment, Effort effort, List<Figure> figures) {}

  @Override
  public Table<?> table() {
    return new FigureTable(selection, measurements, Anchor.all()).table();
  }

  @Override
  public String notes() {
    return ANCHORS;
  }

  @Override
  public Object document() {
    return new Document(environment, effort, measurements.stream().map(Figure::of).toList());
  }

  @Override
  public String heading() {
    return environment.heading(
        "million behaviors per second: median [min..max]", CacheLines.of(measurements), effort);
  }
}
