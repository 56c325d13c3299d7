package io.bocj.examples.stress;

import io.bocj.BocRuntime;
import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import io.bocj.examples.measure.Progress;
import io.bocj.examples.stress.Round.Veteran;
import io.bocj.examples.stress.journal.Hashes;
import io.bocj.examples.stress.journal.Plant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Everything at once, at random, for as long as one likes.
 *
 * <p>In each round some threads schedule behaviors that schedule further ones, over the cowns of
 * this and of earlier rounds and over each other's results. Each notes which version of each cown
 * it saw. When all has ended, that is one history, of which every part can be checked: each cown's
 * values follow one from the other, in the order in which they were asked for; behaviors and
 * batches come one after the other; each result is what follows from what was seen.
 */
@Command(
    name = "stress",
    description = "Random stress, checked against a sequential oracle, for some minutes.")
public final class Stress extends Example {
  /** Bodies fail on purpose, and that nobody reads their results is no news. */
  private static final Logger UNREAD_FAILURES = Logger.getLogger(BocRuntime.class.getName());

  /** Each how many rounds nothing is written down, and the collector has to find all loaders. */
  private static final int STORM_EVERY = 4;

  private static final int COLLECT_EVERY = 25;
  private static final double SECONDS_PER_MINUTE = 60;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "1",
      description = "How long; can be a fraction (default: ${DEFAULT-VALUE}).")
  private double minutes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the whole run (default: the time).")
  private @Nullable Long seed;

  @Option(
      names = "--round",
      paramLabel = "N",
      description = "Repeat this round of the seed, over and over; as far as threads allow.")
  private @Nullable Integer only;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "When what has not ended counts as hanging (default: ${DEFAULT-VALUE}).")
  private int patience;

  @Option(
      names = "--plant",
      paramLabel = "FAULT",
      hidden = true,
      description = "Plants a fault, to see that it is found.")
  private @Nullable Plant plant;

  private final Totals totals = new Totals();
  private final List<Veteran> veterans = new ArrayList<>();
  private int round;

  private Stress() {}

  /**
   * Runs the example.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new Stress(), args);
  }

  @Override
  protected Verdict run() throws InterruptedException {
    require(minutes > 0, "--minutes must be positive");
    require(patience > 0, "--patience must be positive");
    require(only == null || only >= 0, "--round must not be negative");
    UNREAD_FAILURES.setLevel(Level.OFF);
    long start = seed == null ? System.currentTimeMillis() : seed;
    System.out.println("seed " + start);
    List<String> violations = rounds(start);
    System.out.println(totals.text());
    if (violations.isEmpty()) {
      return new Verdict(true, "%,d rounds without a violation".formatted(totals.figure("rounds")));
    }
    violations.forEach(System.out::println);
    return new Verdict(false, advice(start));
  }

  private List<String> rounds(long start) throws InterruptedException {
    int seconds = (int) Math.max(1, Math.ceil(minutes * SECONDS_PER_MINUTE));
    long begin = System.nanoTime();
    List<String> violations = List.of();
    round = only == null ? 0 : only;
    try (Progress progress = new Progress("stress", seconds)) {
      for (long elapsed = 0, shown = 0; elapsed < seconds; elapsed = seconds(begin)) {
        for (; shown < elapsed; shown++) {
          progress.step();
        }
        violations = round(start, progress);
        if (!violations.isEmpty()) {
          break;
        }
        round += only == null ? 1 : 0;
      }
    }
    return violations.isEmpty() ? leftovers() : violations;
  }

  private static long seconds(long begin) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
  }

  private List<String> round(long start, Progress progress) throws InterruptedException {
    Conditions conditions =
        Conditions.draw(Hashes.mix(start, round), Duration.ofSeconds(patience), plant);
    boolean storm = plant == Plant.TORN_TRANSFER || (plant == null && round % STORM_EVERY == 0);
    progress.begin("%s %d: %s".formatted(storm ? "storm" : "round", round, conditions));
    if (only != null) {
      veterans.clear();
    }
    List<String> violations =
        storm ? new Storm(conditions, totals).run() : new Round(conditions, totals).run(veterans);
    if (!violations.isEmpty()) {
      System.out.printf("%nround %d: %s%n", round, conditions);
      return violations;
    }
    return (round + 1) % COLLECT_EVERY == 0 ? leftovers() : violations;
  }

  private List<String> leftovers() throws InterruptedException {
    int left = Leftovers.loaders(Duration.ofSeconds(patience));
    return left == 0
        ? List.of()
        : List.of("loaders: %d of runtimes that have ended are not collected".formatted(left));
  }

  private String advice(long start) {
    return """
        round %d of seed %d; repeat it with: examples/run stress --seed %d --round %d \
        (or all of them, without --round, if cowns of earlier rounds play a part), \
        and report it with this output, the JDK and the number of cores"""
        .formatted(round, start, start, round);
  }
}
