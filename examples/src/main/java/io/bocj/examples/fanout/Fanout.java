package io.bocj.examples.fanout;

import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import io.bocj.examples.measure.Campaign;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.ForkedJvm;
import io.bocj.examples.measure.IsolationOption;
import io.bocj.examples.measure.MeasureOptions;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Outputs;
import io.bocj.examples.measure.Timed;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures how fast work is handed out, on the workload of bocpy's fan-out benchmark: a producer
 * that makes cowns, schedules a behavior over each, and goes on.
 */
@Command(
    name = "fanout",
    description = "A producer hands out behaviors over fresh cowns: rates, beside bocpy's.")
public final class Fanout extends Example {
  private static final int STEPS = 30_000;
  private static final int QUICK_STEPS = 5_000;

  /** Of bocpy's benchmark, if nothing else is said there. */
  private static final int COWNS_PER_WORKER = 4;

  @Option(
      names = "--workers",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2",
      description = "Numbers of workers (default: ${DEFAULT-VALUE}).")
  private List<Integer> workers;

  @Mixin private IsolationOption isolations = new IsolationOption();

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Steps of the producer in a repeat (default: 30,000; with --quick 5,000).")
  private @Nullable Integer steps;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "Cowns that a step makes (default: four times the workers).")
  private @Nullable Integer width;

  @Option(
      names = "--order",
      paramLabel = "N",
      defaultValue = "16",
      description = "Rows and columns of a matrix (default: ${DEFAULT-VALUE}).")
  private int order;

  @Mixin private MeasureOptions options = new MeasureOptions("1g");

  @Mixin private Outputs outputs = new Outputs();

  private Fanout() {}

  /**
   * Runs the benchmark.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new Fanout(), args);
  }

  @Override
  protected Verdict run() throws IOException, InterruptedException {
    outputs.check();
    workers.forEach(n -> options.atLeast(1, "--workers", n, 1));
    int wantedSteps = options.atLeast(1, "--steps", steps, options.isQuick() ? QUICK_STEPS : STEPS);
    options.atLeast(1, "--width", width, 1);
    options.atLeast(1, "--order", order, 1);
    List<String> jvm = options.jvm();
    Environment environment = Environment.here(jvm);
    List<Measurement<Configuration, Timed>> measurements =
        new Campaign<Configuration, Timed>(
                "fanout", new ForkedJvm<>(Fork.class, Timed.class, List.of()), options.repeats())
            .run(
                configurations(),
                configuration -> jvm,
                configuration -> assignment(configuration, wantedSteps));
    Report report = new Report(environment, options.repeats(), measurements);
    outputs.publish("fanout", report);
    return report.verdict("each behavior that was handed out has run, once");
  }

  private List<Configuration> configurations() {
    return isolations.kinds().stream()
        .flatMap(isolation -> workers.stream().distinct().map(n -> new Configuration(isolation, n)))
        .toList();
  }

  private Assignment assignment(Configuration configuration, int wantedSteps) {
    return new Assignment(
        configuration,
        wantedSteps,
        width == null ? COWNS_PER_WORKER * configuration.workers() : width,
        order,
        options.repeats());
  }
}
