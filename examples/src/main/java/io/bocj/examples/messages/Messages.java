package io.bocj.examples.messages;

import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import io.bocj.examples.measure.Campaign;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.ForkedJvm;
import io.bocj.examples.measure.IsolationOption;
import io.bocj.examples.measure.MeasureOptions;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.PageOutputs;
import io.bocj.examples.measure.Timed;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures messages between workers, looks at the noticeboard beside looks at a map, and behaviors
 * that are pumped.
 */
@Command(
    name = "messages",
    description = "Messages per second, and what the noticeboard and the pump cost.")
public final class Messages extends Example {
  @Mixin private IsolationOption isolations = new IsolationOption();

  @Option(
      names = "--operations",
      paramLabel = "N",
      description =
          "How many of each kind in a repeat (default: 50,000 to 10,000,000, by kind;"
              + " with --quick a quarter).")
  private @Nullable Integer operations;

  @Mixin private MeasureOptions options = new MeasureOptions("1g");

  @Mixin private PageOutputs outputs = new PageOutputs();

  private Messages() {}

  /**
   * Runs the benchmark.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new Messages(), args);
  }

  @Override
  protected Verdict run() throws IOException, InterruptedException {
    outputs.check();
    require(operations == null || operations >= 1, "--operations must be at least 1");
    List<String> jvm = options.jvm();
    Environment environment = Environment.here(jvm);
    List<Measurement<Configuration, Timed>> measurements =
        new Campaign<Configuration, Timed>(
                "messages", new ForkedJvm<>(Fork.class, Timed.class, List.of()), options.repeats())
            .run(configurations(), configuration -> jvm, this::assignment);
    Report report = new Report(environment, options.repeats(), measurements);
    outputs.publish("messages", report, report::page);
    return report.verdict("every message arrived in order, and every look found what is there");
  }

  private List<Configuration> configurations() {
    return Stream.of(Kind.values())
        .flatMap(
            kind ->
                isolations.kinds().stream().map(isolation -> new Configuration(kind, isolation)))
        .toList();
  }

  private Assignment assignment(Configuration configuration) {
    int usual = configuration.kind().operations() / (options.isQuick() ? 4 : 1);
    return new Assignment(
        configuration, operations == null ? usual : operations, options.repeats());
  }
}
