package io.bocj.examples.fanout;

import com.github.freva.asciitable.ColumnData;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.bocj.examples.measure.CacheLines;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.MeasuredReport;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Repeats;
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
    implements MeasuredReport {
  private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();

  private static final String ANCHORS =
      "* bocpy 0.13.0 on CPython 3.13, 30,000 steps of the same shape, measured elsewhere on like"
          + " hardware (2 virtual cores)";

  /** A figure with the samples behind it, as it is written to JSON. */
  private record Figure(Line figure, List<List<Timed>> forks, List<String> failures) {}

  private record Document(Environment environment, Repeats repeats, List<Figure> figures) {}

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
    List<Figure> figures =
        measurements.stream().map(m -> new Figure(Line.of(m), m.forks(), m.failures())).toList();
    return JSON.toJson(new Document(environment, repeats, figures));
  }

  private List<Line> lines() {
    return measurements.stream().map(Line::of).toList();
  }

  private String heading() {
    return environment.heading(
        "behaviors handed out per second: median [min..max]", CacheLines.of(measurements), repeats);
  }

  private static List<ColumnData<Line>> columns() {
    return List.of(
        Tables.left("isolation", line -> line.isolation().toString()),
        Tables.right("workers", line -> Integer.toString(line.workers())),
        Tables.right("per second", Line::perSecondText),
        Tables.right("bocpy *", Line::bocpyText),
        Tables.right("times", Line::timesText));
  }
}
