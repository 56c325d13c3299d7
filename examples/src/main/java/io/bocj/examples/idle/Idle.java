package io.bocj.examples.idle;

import com.github.freva.asciitable.ColumnData;
import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.ForkedJvm;
import io.bocj.examples.measure.ForkedJvm.Outcome;
import io.bocj.examples.measure.IsolationOption;
import io.bocj.examples.measure.MarkdownFile;
import io.bocj.examples.measure.Progress;
import io.bocj.examples.measure.Summary;
import io.bocj.examples.measure.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures how much of a core an idle runtime uses, and how long it takes to wake up.
 *
 * <p>Each figure comes from JVMs of their own, in which the runtime has been busy before.
 */
@Command(name = "idle", description = "What an idle runtime costs, and how fast it wakes up.")
public final class Idle extends Example {
  @Option(
      names = "--workers",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2,4",
      description = "Numbers of workers (default: ${DEFAULT-VALUE}).")
  private List<Integer> workers;

  @Mixin private IsolationOption isolations = new IsolationOption();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "10",
      description = "How long the runtime is left idle (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many wake-ups are timed (default: ${DEFAULT-VALUE}).")
  private int samples;

  @Option(
      names = "--forks",
      paramLabel = "N",
      defaultValue = "3",
      description = "JVMs for each figure (default: ${DEFAULT-VALUE}).")
  private int forks;

  @Option(
      names = "--most-cpu",
      paramLabel = "PERCENT",
      defaultValue = "1",
      description = "More of a core is a failure (default: ${DEFAULT-VALUE}).")
  private double mostCpu;

  @Option(
      names = "--most-wake",
      paramLabel = "MICROS",
      defaultValue = "100",
      description = "A longer median of wake-ups is a failure (default: ${DEFAULT-VALUE}).")
  private double mostWake;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Write the table to this page; keeps what is around its marks.")
  private @Nullable Path markdown;

  /** A configuration, and what its forks measured. */
  private record Row(Assignment assignment, List<Sample> samples) {}

  private Idle() {}

  /**
   * Runs the example.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new Idle(), args);
  }

  @Override
  protected Verdict run() throws IOException, InterruptedException {
    require(workers.stream().allMatch(n -> n > 0), "--workers must be at least 1");
    require(seconds > 0, "--seconds must be at least 1");
    require(samples > 0, "--samples must be at least 1");
    require(forks > 0, "--forks must be at least 1");
    List<String> failures = new ArrayList<>();
    List<Row> rows = measure(failures);
    write(rows);
    rows.forEach(row -> judge(row, failures));
    return failures.isEmpty()
        ? new Verdict(
            true,
            "idle, no runtime used more than %s%% of a core; woken, half of the time within %s us"
                .formatted(mostCpu, mostWake))
        : new Verdict(false, String.join("; ", failures));
  }

  private List<Row> measure(List<String> failures) throws IOException, InterruptedException {
    ForkedJvm<Sample> jvm = new ForkedJvm<>(Fork.class, Sample.class, List.of());
    Map<Assignment, Row> rows = new LinkedHashMap<>();
    List<Assignment> assignments = assignments();
    try (Progress progress = new Progress("idle", forks * assignments.size())) {
      for (int fork = 0; fork < forks; fork++) {
        for (Assignment assignment : assignments) {
          progress.begin(assignment.toString());
          Outcome<Sample> outcome =
              jvm.run(assignment.toString(), List.of(), assignment, sample -> progress.step());
          rows.computeIfAbsent(assignment, a -> new Row(a, new ArrayList<>()))
              .samples()
              .addAll(outcome.samples());
          Stream.ofNullable(outcome.failure()).forEach(failures::add);
        }
      }
    }
    return rows.values().stream().filter(row -> !row.samples().isEmpty()).toList();
  }

  private List<Assignment> assignments() {
    return isolations.kinds().stream()
        .flatMap(
            isolation ->
                workers.stream()
                    .distinct()
                    .map(n -> new Assignment(isolation, n, seconds, samples)))
        .toList();
  }

  // ---- what came out --------------------------------------------------------------------------

  private void write(List<Row> rows) throws IOException {
    String heading =
        Environment.here(List.of())
            .heading(
                "percent of a core, and microseconds: medians over JVMs [min..max]",
                "not measured",
                "JVMs for each figure: %d; idle for %d s; wake-ups of each kind: %d"
                    .formatted(forks, seconds, samples));
    System.out.printf("%n%s%n%n%s%n", heading, Tables.text(rows, columns()));
    if (markdown != null) {
      String indented = heading.replaceAll("(?m)^", "    ");
      new MarkdownFile(markdown, "idle")
          .write("%s\n\n%s\n".formatted(indented, Tables.markdown(rows, columns())));
    }
  }

  private static List<ColumnData<Row>> columns() {
    return List.of(
        Tables.left("isolation", row -> row.assignment().isolation().toString()),
        Tables.right("workers", row -> Integer.toString(row.assignment().workers())),
        Tables.right("idle %", row -> Summary.of(cpu(row)).toString()),
        Tables.right("wake from outside", row -> text(row, Sample::outside)),
        Tables.right("by another worker", row -> text(row, Sample::pushed)),
        Tables.right("behind a long body", row -> text(row, Sample::deferred)));
  }

  private static List<Double> cpu(Row row) {
    return row.samples().stream().map(Sample::cpuPercent).toList();
  }

  private static String text(Row row, Function<Sample, @Nullable Latencies> kind) {
    List<Latencies> all = latencies(row, kind);
    return all.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            "%.0f, %.0f, %.0f, %.0f",
            middle(all, Latencies::median),
            middle(all, Latencies::p90),
            middle(all, Latencies::p99),
            middle(all, Latencies::max));
  }

  private static List<Latencies> latencies(Row row, Function<Sample, @Nullable Latencies> kind) {
    return row.samples().stream().map(kind).filter(Objects::nonNull).toList();
  }

  private static double middle(List<Latencies> all, Function<Latencies, Double> part) {
    return Summary.of(all.stream().map(part).toList()).median();
  }

  private void judge(Row row, List<String> failures) {
    double cpu = Summary.of(cpu(row)).median();
    if (cpu > mostCpu) {
      failures.add(
          String.format(Locale.ROOT, "%s: %.2f%% of a core while idle", row.assignment(), cpu));
    }
    double wake = middle(latencies(row, Sample::outside), Latencies::median);
    if (wake > mostWake) {
      failures.add(String.format(Locale.ROOT, "%s: woken in %.1f us", row.assignment(), wake));
    }
  }
}
