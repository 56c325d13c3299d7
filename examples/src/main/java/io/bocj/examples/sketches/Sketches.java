package io.bocj.examples.sketches;

import static io.bocj.Boc.when;

import io.bocj.Cown;
import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Two sketches that play side by side, and an ending that takes both of their outcomes.
 *
 * <p>The searches share nothing, so they overlap; the ending is a behavior over both result cowns,
 * so it plays when the second is over, whichever that is.
 */
@Command(
    name = "sketches",
    description = "Two independent searches, and an ending that is a behavior over both results.")
public final class Sketches extends Example {
  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "19",
      description = "Decides what is found (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--pace",
      paramLabel = "N",
      defaultValue = "150",
      description = "Milliseconds from question to question (default: ${DEFAULT-VALUE}).")
  private long pace;

  private Sketches() {}

  /**
   * Runs the example.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new Sketches(), args);
  }

  @Override
  protected Verdict run() {
    require(pace >= 0, "--pace must not be negative");
    Cown<@Nullable String> umbrella = perform(Search.LOST_PROPERTY, seed, pace);
    Cown<@Nullable String> dryDay = perform(Search.WEATHER_BUREAU, seed + 1, pace);
    Cown<String> ending =
        when(umbrella.read(), dryDay.read()).call((u, d) -> ending(u.get(), d.get()));

    String played = ending.join();
    System.out.println(played);
    String expected =
        ending(Search.LOST_PROPERTY.outcome(seed), Search.WEATHER_BUREAU.outcome(seed + 1));
    return new Verdict(played.equals(expected), "the ending fits both sketches");
  }

  private static Cown<@Nullable String> perform(Search search, long seed, long pace) {
    return when().call(() -> search.perform(seed, pace));
  }

  private static String ending(@Nullable String umbrella, @Nullable String dryDay) {
    if (dryDay != null) {
      return "A walk it is, and " + dryDay + " is the day.";
    }
    return umbrella != null
        ? "A walk in the rain it is, under " + umbrella + "."
        : "Home, then, and put the kettle on.";
  }
}
