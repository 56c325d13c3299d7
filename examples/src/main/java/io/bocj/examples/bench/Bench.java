package io.bocj.examples.bench;

import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import io.bocj.examples.bench.peers.Contest;
import io.bocj.examples.bench.workload.WorkloadKind;
import io.bocj.examples.measure.Campaign;
import io.bocj.examples.measure.Collector;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.ForkedJvm;
import io.bocj.examples.measure.IsolationOption;
import io.bocj.examples.measure.MeasureOptions;
import io.bocj.examples.measure.MeasuredReport;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Outputs;
import io.bocj.examples.measure.Timed;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  private static final int BEHAVIORS = 2_000_000;
  private static final int QUICK_BEHAVIORS = 200_000;

  /** How much fewer behaviors a repeat has where values cross. */
  private static final int HEAVIER = 4;

  @Option(
      names = "--workload",
      paramLabel = "NAME",
      split = ",",
      description = "Some of: ${COMPLETION-CANDIDATES} (default: all).")
  private @Nullable List<WorkloadKind> workloads;

  @Option(
      names = "--workers",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2",
      description = "Numbers of workers (default: ${DEFAULT-VALUE}).")
  private List<Integer> workers;

  @Mixin private IsolationOption isolations = new IsolationOption();

  @Option(
      names = "--collector",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "g1,parallel",
      description = "Some of: g1,parallel,zgc (default: ${DEFAULT-VALUE}).")
  private List<Collector> collectors;

  @Option(
      names = "--peers",
      description =
          "Compare bank, loop and distinct with actors, locks, futures and executors instead.")
  private boolean peers;

  @Option(
      names = "--behaviors",
      paramLabel = "N",
      description =
          "Behaviors in a repeat (default: 2,000,000; with class_loader 500,000; with --quick a"
              + " tenth).")
  private @Nullable Integer behaviors;

  @Mixin private MeasureOptions options = new MeasureOptions("4g");

  @Mixin private Outputs outputs = new Outputs();

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
    outputs.check();
    return peers ? comparePeers() : measure();
  }

  private Verdict comparePeers() throws IOException, InterruptedException {
    List<WorkloadKind> possible = Contest.workloads();
    List<WorkloadKind> wanted = workloads == null ? possible : workloads;
    require(possible.containsAll(wanted), "--peers has only the workloads " + possible);
    Effort effort = effort();
    Contest contest =
        new Contest(
            distinct(wanted),
            workers(),
            distinct(collectors),
            effort.byReference(),
            effort.repeats());
    MeasuredReport report = contest.run(options.jvm());
    outputs.publish("peers", report);
    return report.verdict("every peer ran all its tasks and left the right balances");
  }

  private Verdict measure() throws IOException, InterruptedException {
    Effort effort = effort();
    Selection selection = selection();
    List<String> jvm = options.jvm();
    Environment environment = Environment.here(jvm);
    List<Measurement<Configuration, Timed>> measurements =
        new Campaign<Configuration, Timed>(
                "bench", new ForkedJvm<>(Fork.class, Timed.class, List.of()), effort.repeats())
            .run(
                selection.configurations(),
                configuration -> options(configuration, jvm),
                effort::assignment);
    Report report = new Report(environment, effort, selection, measurements);
    outputs.publish("bench", report);
    return report.verdict("every repeat ran all its behaviors and left the right values");
  }

  private Effort effort() {
    int usual = options.isQuick() ? QUICK_BEHAVIORS : BEHAVIORS;
    int byReference = options.atLeast(1, "--behaviors", behaviors, usual);
    return new Effort(
        options.repeats(), byReference, behaviors == null ? byReference / HEAVIER : byReference);
  }

  private Selection selection() {
    List<WorkloadKind> wanted = workloads == null ? List.of(WorkloadKind.values()) : workloads;
    return new Selection(distinct(wanted), workers(), isolations.kinds(), distinct(collectors));
  }

  private List<Integer> workers() {
    workers.forEach(n -> options.atLeast(1, "--workers", n, 1));
    return distinct(workers);
  }

  private static <T> List<T> distinct(List<T> values) {
    return values.stream().distinct().toList();
  }

  private static List<String> options(Configuration configuration, List<String> jvm) {
    return Stream.concat(configuration.collector().flags().stream(), jvm.stream()).toList();
  }
}
