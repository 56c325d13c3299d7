package io.bocj.examples.chainring;

import io.bocj.Isolation;
import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import io.bocj.examples.chainring.directory.Shape;
import io.bocj.examples.measure.Campaign;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.ForkedJvm;
import io.bocj.examples.measure.MeasureOptions;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.PageOutputs;
import io.bocj.examples.measure.Timed;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures how throughput grows with the number of workers, on the workload of bocpy's chain-ring
 * benchmark: rings of cowns of matrices, and chains of behaviors whose windows slide over them.
 */
@Command(
    name = "chain-ring",
    aliases = "benchmark",
    description = "Speed-up by workers: chains of behaviors wander over rings of matrices.")
public final class ChainRing extends Example {
  private static final int MILLIS = 2_000;
  private static final int QUICK_MILLIS = 500;

  /** So that chains seldom meet: the matrices of a ring to each chain, in windows. */
  private static final int WINDOWS_APART = 8;

  @Option(
      names = "--workers",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2",
      description = "Numbers of workers; one is always measured (default: ${DEFAULT-VALUE}).")
  private List<Integer> workers;

  @Option(
      names = "--isolation",
      paramLabel = "KIND",
      split = ",",
      defaultValue = "class_loader",
      description = "Some of: none,class_loader (default: ${DEFAULT-VALUE}).")
  private List<Isolation> isolations;

  @Option(names = "--null-payload", description = "Steps that do nothing.")
  private boolean nullPayload;

  @Option(
      names = "--rings",
      paramLabel = "N",
      defaultValue = "8",
      description = "Rings (default: ${DEFAULT-VALUE}).")
  private int rings;

  @Option(
      names = "--ring-size",
      paramLabel = "N",
      defaultValue = "128",
      description = "Matrices in a ring (default: ${DEFAULT-VALUE}).")
  private int ringSize;

  @Option(
      names = "--window",
      paramLabel = "N",
      defaultValue = "2",
      description = "Neighbors that a step holds (default: ${DEFAULT-VALUE}).")
  private int window;

  @Option(
      names = "--order",
      paramLabel = "N",
      defaultValue = "16",
      description = "Rows and columns of a matrix (default: ${DEFAULT-VALUE}).")
  private int order;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      defaultValue = "2000",
      description =
          "How often a step multiplies its window into the first matrix of it"
              + " (default: ${DEFAULT-VALUE}).")
  private int iterations;

  @Option(
      names = "--millis",
      paramLabel = "N",
      description = "How long a repeat takes (default: 2000; with --quick: 500).")
  private @Nullable Integer millis;

  @Mixin private MeasureOptions options = new MeasureOptions("1g");

  @Mixin private PageOutputs outputs = new PageOutputs();

  private ChainRing() {}

  /**
   * Runs the benchmark.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new ChainRing(), args);
  }

  @Override
  protected Verdict run() throws IOException, InterruptedException {
    outputs.check();
    Effort effort = effort();
    List<Configuration> configurations = configurations();
    List<String> jvm = options.jvm();
    Environment environment = Environment.here(jvm);
    List<Measurement<Configuration, Timed>> measurements =
        new Campaign<Configuration, Timed>(
                "chain-ring", new ForkedJvm<>(Fork.class, Timed.class, List.of()), effort.repeats())
            .run(configurations, configuration -> jvm, effort::assignment);
    Report report = new Report(environment, effort, measurements);
    outputs.publish("chain-ring", report, report::page);
    return report.verdict("no chain lost a step, and all products of matrices are right");
  }

  private Effort effort() {
    int usual = options.isQuick() ? QUICK_MILLIS : MILLIS;
    return new Effort(options.repeats(), options.atLeast(1, "--millis", millis, usual), shape());
  }

  private Shape shape() {
    atLeastOne("--rings", rings);
    atLeastOne("--window", window);
    atLeastOne("--order", order);
    atLeastOne("--iterations", iterations);
    require(
        ringSize >= 2 * window,
        "--ring-size must be at least two windows, "
            + 2 * window
            + ": chains would be in each"
            + " other's way");
    int chains = Math.max(1, ringSize / (window * WINDOWS_APART));
    return new Shape(rings, ringSize, chains, window, order, nullPayload ? 0 : iterations);
  }

  private List<Configuration> configurations() {
    workers.forEach(n -> atLeastOne("--workers", n));
    List<Integer> counts =
        IntStream.concat(IntStream.of(1), workers.stream().mapToInt(n -> n))
            .distinct()
            .boxed()
            .toList();
    return isolations.stream().distinct().flatMap(isolation -> each(isolation, counts)).toList();
  }

  private static Stream<Configuration> each(Isolation isolation, List<Integer> counts) {
    return counts.stream().map(n -> new Configuration(isolation, n));
  }

  private void atLeastOne(String option, int value) {
    options.atLeast(1, option, value, 1);
  }
}
