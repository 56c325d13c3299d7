package io.bocj.examples.bench;

import io.bocj.Isolation;
import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import io.bocj.examples.bench.workload.WorkloadKind;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.ForkedJvm;
import io.bocj.examples.measure.MarkdownFile;
import io.bocj.examples.measure.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures behaviors per second.
 *
 * <p>Each figure is measured in JVMs of its own, so that neither what the compiler learnt from
 * another workload nor another one's garbage has a part in it.
 */
@Command(
    name = "bench",
    description = "Behaviors per second: workloads, isolations, workers and collectors.")
public final class Bench extends Example {
  @Option(
      names = "--workload",
      paramLabel = "NAME",
      split = ",",
      description = "Some of: ${COMPLETION-CANDIDATES} (default: all).")
  private List<WorkloadKind> workloads = List.of(WorkloadKind.values());

  @Option(
      names = "--workers",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2",
      description = "Numbers of workers (default: ${DEFAULT-VALUE}).")
  private List<Integer> workers;

  @Option(
      names = "--isolation",
      paramLabel = "KIND",
      split = ",",
      defaultValue = "none,class_loader",
      description = "Some of: ${DEFAULT-VALUE} (default: all).")
  private List<Isolation> isolations;

  @Option(
      names = "--collector",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "g1,parallel",
      description = "Some of: g1,parallel,zgc (default: ${DEFAULT-VALUE}).")
  private List<Collector> collectors;

  @Option(names = "--quick", description = "A short run: rough figures in about five minutes.")
  private boolean quick;

  @Option(
      names = "--behaviors",
      paramLabel = "N",
      description = "Behaviors in a repeat (default: 2,000,000; with class_loader 500,000).")
  private @Nullable Integer behaviors;

  @Option(
      names = "--warmup",
      paramLabel = "N",
      description = "Repeats in each JVM that do not count (default: 3).")
  private @Nullable Integer warmup;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "Repeats in each JVM that then count (default: 5).")
  private @Nullable Integer repeats;

  @Option(names = "--forks", paramLabel = "N", description = "JVMs for each figure (default: 3).")
  private @Nullable Integer forks;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      defaultValue = "4g",
      description = "Heap of each JVM, fixed and touched beforehand (default: ${DEFAULT-VALUE}).")
  private String heap;

  @Option(
      names = "--jvm-option",
      paramLabel = "OPTION",
      description = "A further option for each JVM; can be repeated.")
  private List<String> jvmOptions = new ArrayList<>();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write all samples and the environment to this file.")
  private @Nullable Path json;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Write the table to this page; keeps what is around its marks.")
  private @Nullable Path markdown;

  private Bench() {}

  /**
   * Runs the benchmark.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new Bench(), args);
  }

  @Override
  protected Verdict run() throws IOException, InterruptedException {
    Effort effort = effort();
    Selection selection = selection();
    List<String> options = options();
    Environment environment = Environment.here(options);
    List<Measurement> measurements = measure(selection, effort, options);
    Report report = new Report(environment, effort, selection, measurements);
    write(report);
    return verdict(report);
  }

  private Effort effort() {
    Effort usual = quick ? Effort.QUICK : Effort.FULL;
    return new Effort(
        atLeast(1, "--forks", or(forks, usual.forks())),
        atLeast(0, "--warmup", or(warmup, usual.warmup())),
        atLeast(1, "--repeats", or(repeats, usual.repeats())),
        atLeast(1, "--behaviors", or(behaviors, usual.byReference())),
        or(behaviors, usual.byTransfer()));
  }

  private static int or(@Nullable Integer given, int usual) {
    return given == null ? usual : given;
  }

  private int atLeast(int least, String option, int value) {
    require(value >= least, option + " must be at least " + least);
    return value;
  }

  private Selection selection() {
    workers.forEach(n -> atLeast(1, "--workers", n));
    return new Selection(
        distinct(workloads), distinct(workers), distinct(isolations), distinct(collectors));
  }

  private static <T> List<T> distinct(List<T> values) {
    return values.stream().distinct().toList();
  }

  /** The heap has one size, and its pages are there before the clock starts. */
  private List<String> options() {
    require(heap.matches("\\d+[kKmMgG]"), "--heap must be a size such as 4g");
    List<String> options = new ArrayList<>();
    options.addAll(List.of("-Xms" + heap, "-Xmx" + heap, "-XX:+AlwaysPreTouch"));
    options.addAll(jvmOptions);
    return options;
  }

  private static List<Measurement> measure(Selection selection, Effort effort, List<String> options)
      throws IOException, InterruptedException {
    ForkedJvm<Sample> jvm = new ForkedJvm<>(Fork.class, Sample.class, List.of());
    Map<Configuration, Measurement> measurements = new LinkedHashMap<>();
    List<Configuration> order = selection.interleaved(effort.forks());
    try (Progress progress = new Progress("bench", order.size() * effort.repeatsInAll())) {
      for (Configuration configuration : order) {
        progress.begin(configuration.toString());
        Assignment assignment = effort.assignment(configuration);
        measurements
            .computeIfAbsent(configuration, Measurement::new)
            .add(
                jvm.run(
                    configuration.toString(),
                    Stream.concat(Stream.of(configuration.collector().flag()), options.stream())
                        .toList(),
                    assignment,
                    sample -> progress.step()));
      }
    }
    return selection.configurations().stream()
        .flatMap(configuration -> Stream.ofNullable(measurements.get(configuration)))
        .toList();
  }

  private void write(Report report) throws IOException {
    System.out.println();
    System.out.println(report.text());
    if (json != null) {
      Files.writeString(json, report.json());
    }
    if (markdown != null) {
      new MarkdownFile(markdown, "bench").write(report.markdown());
    }
  }

  private static Verdict verdict(Report report) {
    List<String> failures = report.failures();
    return failures.isEmpty()
        ? new Verdict(true, "every repeat ran all its behaviors and left the right values")
        : new Verdict(false, String.join("; ", failures));
  }
}
