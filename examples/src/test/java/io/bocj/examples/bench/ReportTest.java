package io.bocj.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.bocj.Isolation;
import io.bocj.examples.bench.workload.WorkloadKind;
import io.bocj.examples.measure.Collector;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.ForkedJvm;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Repeats;
import io.bocj.examples.measure.Summary;
import io.bocj.examples.measure.Timed;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Configuration LOOP =
      new Configuration(WorkloadKind.LOOP, 1, Isolation.NONE, Collector.G1);
  private static final Configuration BANK =
      new Configuration(WorkloadKind.BANK, 1, Isolation.NONE, Collector.G1);

  private static final Effort EFFORT = new Effort(new Repeats(2, 1, 1), 1_000_000, 1_000_000);

  private final Measurement<Configuration, Timed> measured = new Measurement<>(LOOP);
  private final Measurement<Configuration, Timed> failed = new Measurement<>(BANK);
  private final Report report = report();

  private Report report() {
    Timed warmup = new Timed(true, 1_000_000, 1_000_000_000, 60, 300);
    Timed slow = new Timed(false, 1_000_000, 500_000_000, 55, 0);
    Timed fast = new Timed(false, 1_000_000, 250_000_000, 60, 330);
    measured.add(new ForkedJvm.Outcome<>(List.of(warmup, slow), null));
    measured.add(new ForkedJvm.Outcome<>(List.of(warmup, fast), null));
    failed.add(new ForkedJvm.Outcome<>(List.of(warmup, slow), null));
    failed.add(new ForkedJvm.Outcome<>(List.of(warmup), "no more"));
    Selection selection =
        new Selection(
            List.of(WorkloadKind.LOOP, WorkloadKind.BANK),
            List.of(1),
            List.of(Isolation.NONE),
            List.of(Collector.G1));
    return new Report(
        Environment.here(List.of("-Xmx1g")), EFFORT, selection, List.of(measured, failed));
  }

  @Test
  void aFigureIsTheMedianOfAllForksWithoutTheirWarmUp() {
    assertEquals(new Summary(3, 2, 4), measured.summary(Timed::rate).orElseThrow());
    assertTrue(row("loop").contains(" 3.00 [2.00..4.00] |"));
  }

  @Test
  void whatHasFailedHasNoFigure() {
    assertTrue(row("bank").contains(" failed |"));
    assertEquals(List.of("no more"), report.failures());
  }

  @Test
  void theAnchorsStandBesideAndAreSaidToBeMeasuredElsewhere() {
    assertTrue(row("loop").contains(" 0.243 |"));
    assertTrue(report.text().contains("* measured elsewhere"));
  }

  @Test
  void ofWorkTheSpeedUpIsSaid() {
    Selection selection =
        new Selection(
            List.of(WorkloadKind.WORK),
            List.of(1, 2),
            List.of(Isolation.NONE),
            List.of(Collector.G1));
    List<Measurement<Configuration, Timed>> measurements =
        selection.configurations().stream().map(ReportTest::tenMicrosecondsEach).toList();
    String text = new Report(Environment.here(List.of()), EFFORT, selection, measurements).text();
    assertTrue(text.contains(" 0.1000 [0.1000..0.1000] |"), text);
    assertTrue(text.contains(" 0.2000 [0.2000..0.2000] 2.00 x |"), text);
  }

  private static Measurement<Configuration, Timed> tenMicrosecondsEach(
      Configuration configuration) {
    Measurement<Configuration, Timed> measurement = new Measurement<>(configuration);
    Timed sample = new Timed(false, 1_000, 10_000_000 / configuration.workers(), 60, 60);
    measurement.add(new ForkedJvm.Outcome<>(List.of(sample), null));
    return measurement;
  }

  @Test
  void theHeadingSaysHowFarApartTheCoresWere() {
    assertTrue(report.text().contains("round trip between two cores 55 to 330 ns"), report::text);
  }

  @Test
  void inMarkdownTheTableIsAHeaderARuleAndTheRows() {
    List<String> table = report.markdown().lines().filter(line -> line.startsWith("|")).toList();
    assertEquals(4, table.size());
    assertTrue(table.get(1).matches("\\|(-+\\|){5}"), table.get(1));
  }

  @Test
  void inMarkdownTheHeadingIsCodeAndTheNotesAreNoList() {
    List<String> lines = report.markdown().lines().toList();
    assertTrue(lines.get(0).startsWith("    million behaviors"), lines.get(0));
    assertTrue(lines.get(lines.size() - 1).startsWith("\\* measured"), report::markdown);
  }

  @Test
  void jsonHasAllSamplesThoseOfTheWarmUpIncluded() {
    JsonObject document = JsonParser.parseString(report.json()).getAsJsonObject();
    JsonArray figures = document.getAsJsonArray("figures");
    JsonObject first = figures.get(0).getAsJsonObject();
    assertEquals(3, first.getAsJsonObject("millionsPerSecond").get("median").getAsDouble());
    assertEquals(2, first.getAsJsonArray("forks").size());
    assertEquals(2, first.getAsJsonArray("forks").get(0).getAsJsonArray().size());
    assertEquals(
        "no more",
        figures.get(1).getAsJsonObject().getAsJsonArray("failures").get(0).getAsString());
    assertEquals(
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        document.getAsJsonObject("environment").get("jvm").getAsString());
  }

  private String row(String workload) {
    return report.text().lines().filter(l -> l.startsWith("| " + workload)).findAny().orElseThrow();
  }
}
