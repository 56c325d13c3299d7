package io.bocj.examples.metering;

import io.bocj.Acquired;
import io.bocj.Boc;
import io.bocj.Cown;
import io.bocj.Fn1;
import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import io.bocj.examples.measure.Tables;
import io.bocj.isolation.Plugin;
import io.bocj.isolation.Policy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The same code as a trusted and as an untrusted plugin, in turns: what the second needs more is
 * what metering costs.
 */
@Command(
    name = "metering",
    description = "What metering costs: the same code as a trusted and as an untrusted plugin.")
public final class Metering extends Example {
  /** What is measured. */
  private record Line(String work, double plain, double metered) {
    double overhead() {
      return 100 * (metered / plain - 1);
    }
  }

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "24",
      description =
          "How often each is run for a tenth of a second; the first third warms up"
              + " (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--classes",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Measure instead how long it takes to load a plugin of so many generated classes.")
  private int classes;

  private Metering() {}

  /**
   * Runs the measurement.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new Metering(), args);
  }

  @Override
  protected Verdict run() throws Exception {
    require(rounds > 0, "--rounds must be positive");
    require(classes >= 0, "--classes must not be negative");
    if (classes > 0) {
      return new Verdict(true, Loading.measure(classes));
    }
    Path[] classPath = WorkFiles.classPath();
    Policy metered =
        Policy.untrusted()
            .refuseWhenReached()
            .fuel(1L << 50)
            .allocation(1L << 50)
            .deadline(Duration.ofMinutes(10));
    List<Line> lines = new ArrayList<>();
    try (Plugin plain = Plugin.load(Boc.runtime(), Policy.trusted(), classPath);
        Plugin checked = Plugin.load(Boc.runtime(), metered, classPath)) {
      for (String work : WorkFiles.WORK) {
        lines.add(measure(work, plain, checked));
      }
      lines.add(measureEmpty(plain, checked));
    }
    System.out.println(
        Tables.text(
            lines,
            List.of(
                Tables.left("work", Line::work),
                Tables.right("trusted, us", line -> "%.1f".formatted(line.plain() / 1e3)),
                Tables.right("metered, us", line -> "%.1f".formatted(line.metered() / 1e3)),
                Tables.right("overhead", line -> "%.0f %%".formatted(line.overhead())))));
    return new Verdict(
        lines.stream().allMatch(line -> line.metered() > 0), "medians of " + rounds + " runs each");
  }

  private Line measure(String work, Plugin plain, Plugin checked) {
    String className = WorkFiles.className(work);
    Fn1<Acquired<String>, long[]> trusted = plain.behavior(Fn1.class, className);
    Fn1<Acquired<String>, long[]> metered = checked.behavior(Fn1.class, className);
    Cown<String> text = Cown.of(WorkFiles.json());
    List<long[]> plains = new ArrayList<>();
    List<long[]> meters = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      plains.add(Boc.when(text).call(trusted).join());
      meters.add(Boc.when(text).call(metered).join());
    }
    return new Line(work, median(plains), median(meters));
  }

  private static double median(List<long[]> runs) {
    long[] all =
        runs.subList(runs.size() / 3, runs.size()).stream().flatMapToLong(Arrays::stream).toArray();
    Arrays.sort(all);
    return all[all.length / 2];
  }

  /** A behavior that does next to nothing: what the thread switches cost. */
  private Line measureEmpty(Plugin plain, Plugin checked) {
    Fn1<Acquired<String>, Integer> trusted =
        plain.behavior(Fn1.class, WorkFiles.className("Nothing"));
    Fn1<Acquired<String>, Integer> metered =
        checked.behavior(Fn1.class, WorkFiles.className("Nothing"));
    Cown<String> text = Cown.of("x");
    List<long[]> plains = new ArrayList<>();
    List<long[]> meters = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      plains.add(new long[] {chain(text, trusted)});
      meters.add(new long[] {chain(text, metered)});
    }
    return new Line("a behavior that does nothing", median(plains), median(meters));
  }

  private static long chain(Cown<String> text, Fn1<Acquired<String>, Integer> body) {
    int behaviors = 2_000;
    long start = System.nanoTime();
    for (int i = 1; i < behaviors; i++) {
      Boc.when(text).call(body);
    }
    Boc.when(text).call(body).join();
    return (System.nanoTime() - start) / behaviors;
  }
}
