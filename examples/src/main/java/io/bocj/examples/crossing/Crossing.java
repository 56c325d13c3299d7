package io.bocj.examples.crossing;

import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import io.bocj.examples.crossing.payload.PayloadKind;
import io.bocj.examples.crossing.route.RouteKind;
import io.bocj.examples.measure.Environment;
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
      description = "Some of: ${DEFAULT-VALUE} (default: all).")
  private List<RouteKind> routes;

  @Option(names = "--quick", description = "A short run: rough figures in about two minutes.")
  private boolean quick;

  @Option(
      names = "--millis",
      paramLabel = "N",
      description = "How long a repeat takes at least (default: 300).")
  private @Nullable Integer millis;

  @Option(
      names = "--warmup",
      paramLabel = "N",
      description = "Repeats in each JVM that do not count (default: 4).")
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
      defaultValue = "2g",
      description = "Heap of each JVM, fixed and touched beforehand (default: ${DEFAULT-VALUE}).")
  private String heap;

  @Option(
      names = "--jvm-option",
      paramLabel = "OPTION",
      description = "A further option for each JVM; can be repeated.")
  private List<String> jvmOptions = new ArrayList<>();

  @Mixin private Outputs outputs = new Outputs();

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
    Effort effort = effort();
    List<String> options = options();
    Path impossible = outputs.impossible();
    require(
        impossible == null, "cannot write " + impossible + ": give a file in a folder there is");
    List<Path> entries = entries();
    Plan plan = plan(entries);
    Environment environment = Environment.here(options);
    List<Measurement> measurements = new Campaign(plan, effort, options, entries).run();
    Report report = new Report(environment, effort, measurements, plan.remarks());
    System.out.println();
    System.out.println(report.text());
    outputs.write(report);
    return verdict(report);
  }

  private Effort effort() {
    Effort usual = quick ? Effort.QUICK : Effort.FULL;
    return new Effort(
        atLeast(1, "--forks", or(forks, usual.forks())),
        atLeast(0, "--warmup", or(warmup, usual.warmup())),
        atLeast(1, "--repeats", or(repeats, usual.repeats())),
        atLeast(1, "--millis", or(millis, usual.millis())));
  }

  private static int or(@Nullable Integer given, int usual) {
    return given == null ? usual : given;
  }

  private int atLeast(int least, String option, int value) {
    require(value >= least, option + " must be at least " + least);
    return value;
  }

  private List<String> options() {
    require(heap.matches("\\d+[kKmMgG]"), "--heap must be a size such as 2g");
    return Stream.concat(
            Stream.of("-Xms" + heap, "-Xmx" + heap, "-XX:+AlwaysPreTouch"), jvmOptions.stream())
        .toList();
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

  private static Verdict verdict(Report report) {
    List<String> failures = report.failures();
    return failures.isEmpty()
        ? new Verdict(true, "every value took its route and arrived as it was sent")
        : new Verdict(false, String.join("; ", failures));
  }
}
