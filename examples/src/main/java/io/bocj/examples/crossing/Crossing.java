package io.bocj.examples.crossing;

import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import io.bocj.examples.crossing.payload.PayloadKind;
import io.bocj.examples.crossing.route.RouteKind;
import io.bocj.examples.measure.Campaign;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.ForkedJvm;
import io.bocj.examples.measure.MeasureOptions;
import io.bocj.examples.measure.PageOutputs;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures what a crossing costs: time, bytes and heap, by payload and by route.
 *
 * <p>Each figure is measured in JVMs of its own, so that neither what the compiler learnt from
 * another route nor another one's garbage has a part in it.
 */
@Command(
    name = "crossing",
    description = "What it costs that a value crosses: payloads, routes, and other serializers.")
public final class Crossing extends Example {
  private static final int MILLIS = 300;
  private static final int QUICK_MILLIS = 80;

  @Option(
      names = "--payloads",
      paramLabel = "NAME",
      split = ",",
      description =
          "Some of: int,string,bytes,list,map,object,matrix,tree,media"
              + " (default: all; none if there is a --payload).")
  private @Nullable List<PayloadKind> payloads;

  @Option(
      names = "--payload",
      paramLabel = "CLASS",
      split = ",",
      description =
          "A type of your own: a public class with a public static method create(), or a public"
              + " constructor, without arguments.")
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--class-path",
      paramLabel = "PATH",
      description = "Jars and folders where it is found, separated as for java.")
  private @Nullable String classPath;

  @Option(
      names = "--routes",
      paramLabel = "NAME",
      split = ",",
      defaultValue =
          "direct,share,move,first,copy,read-cached,resident,"
              + "layer-share,layer-move,layer-first,layer-copy,jdk,kryo,kryo-registered",
      description = "Some of: ${DEFAULT-VALUE},drain (default: all but drain).")
  private List<RouteKind> routes;

  @Option(
      names = "--millis",
      paramLabel = "N",
      description = "How long a repeat takes at least (default: 300; with --quick: 80).")
  private @Nullable Integer millis;

  @Mixin private MeasureOptions options = new MeasureOptions("2g");

  @Mixin private PageOutputs outputs = new PageOutputs();

  private Crossing() {}

  /**
   * Runs the benchmark.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new Crossing(), args);
  }

  @Override
  protected Verdict run() throws IOException, InterruptedException {
    outputs.check();
    Effort effort = effort();
    List<String> jvm = options.jvm();
    List<Path> entries = entries();
    Plan plan = plan(entries);
    Environment environment = Environment.here(jvm);
    List<Result> results =
        new Campaign<Pair, Sample>(
                "crossing", new ForkedJvm<>(Fork.class, Sample.class, entries), effort.repeats())
            .run(plan.pairs(), pair -> options(pair, jvm), effort::assignment).stream()
                .map(Result::new)
                .toList();
    Report report = new Report(environment, effort, results, plan.remarks());
    outputs.publish("crossing", report, report::page);
    return report.verdict("every value took its route and arrived as it was sent");
  }

  private Effort effort() {
    int usual = options.isQuick() ? QUICK_MILLIS : MILLIS;
    return new Effort(options.repeats(), options.atLeast(1, "--millis", millis, usual));
  }

  private static List<String> options(Pair pair, List<String> jvm) {
    return Stream.concat(jvm.stream(), pair.route().jvmOptions().stream()).toList();
  }

  private List<Path> entries() {
    if (classPath == null) {
      return List.of();
    }
    List<Path> entries =
        Arrays.stream(classPath.split(System.getProperty("path.separator"), -1))
            .filter(entry -> !entry.isEmpty())
            .map(entry -> Path.of(entry).toAbsolutePath())
            .toList();
    entries.forEach(e -> require(Files.exists(e), "--class-path: there is no " + e));
    return entries;
  }

  private Plan plan(List<Path> entries) throws IOException {
    Plan plan = new Plan(List.of(), List.of());
    try (URLClassLoader application = loader(entries)) {
      plan = Plan.of(names(), routes.stream().distinct().toList(), application);
    } catch (IllegalArgumentException e) {
      require(false, String.valueOf(e.getMessage()));
    }
    require(
        !plan.pairs().isEmpty(),
        "none of these payloads can take any of these routes: what is immutable takes share, the"
            + " rest copy, and move what has a movable form; leave --routes out to see which");
    return plan;
  }

  private static URLClassLoader loader(List<Path> entries) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path entry : entries) {
      urls.add(entry.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(new URL[0]), Crossing.class.getClassLoader());
  }

  private List<String> names() {
    List<PayloadKind> usual = types.isEmpty() ? List.of(PayloadKind.values()) : List.of();
    return Stream.concat(
            (payloads == null ? usual : payloads).stream().map(PayloadKind::toString),
            types.stream())
        .distinct()
        .toList();
  }
}
