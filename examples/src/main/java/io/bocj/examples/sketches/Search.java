package io.bocj.examples.sketches;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A scene at a counter: a customer asks for one thing after the other until one is to be had.
 *
 * @param scene where it plays
 * @param opening the first line
 * @param wishes what is asked for, in this order
 * @param excuses what the other side says when it has none
 */
record Search(String scene, String opening, List<String> wishes, List<String> excuses) {
  static final Search LOST_PROPERTY =
      new Search(
          "lost property",
          "Good morning. I have mislaid an umbrella.",
          List.of(
              "a black one",
              "a brown one with a duck's head",
              "a parasol",
              "a large hat",
              "anything at all with a handle"),
          List.of(
              "We had one. It was lost.",
              "Only the left half of it, sir.",
              "You'd have to lose it first.",
              "There is a tuba. People do get under it."));

  static final Search WEATHER_BUREAU =
      new Search(
          "weather bureau",
          "Good morning. I should like a day without rain.",
          List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "next month"),
          List.of(
              "Drizzle until noon, then the rain proper.",
              "Dry indoors.",
              "Frogs, but you asked about rain. Rain as well.",
              "We are closed on that day, so nobody can say."));

  /**
   * Plays the scene.
   *
   * @param seed decides what is to be had
   * @param pace milliseconds from a question to its answer
   * @return what was found; null if nothing was
   */
  @Nullable String perform(long seed, long pace) throws InterruptedException {
    @Nullable String outcome = outcome(seed);
    say(opening);
    for (int i = 0; i < wishes.size(); i++) {
      TimeUnit.MILLISECONDS.sleep(pace);
      say("- Would you have " + wishes.get(i) + "?");
      if (wishes.get(i).equals(outcome)) {
        say("  That we have. Sign here, please.");
        return outcome;
      }
      say("  " + excuses.get(i % excuses.size()));
    }
    say("- I see. Good day.");
    return null;
  }

  /** How the scene ends, without playing it. */
  @Nullable String outcome(long seed) {
    Random luck = new Random(seed);
    return wishes.stream().filter(wish -> luck.nextInt(6) == 0).findFirst().orElse(null);
  }

  private void say(String line) {
    System.out.printf("%-16s %s%n", "[" + scene + "]", line);
  }
}
