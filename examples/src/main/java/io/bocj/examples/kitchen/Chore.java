package io.bocj.examples.kitchen;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What a cook did and when, in {@link System#nanoTime} of this JVM.
 *
 * @param what what was done
 * @param cook the thread that did it
 * @param taken when the cook turned to it
 * @param begun when the cook had everything that it takes; until then he stood idle
 * @param ended when it was done
 */
public record Chore(String what, String cook, long taken, long begun, long ended) {
  /**
   * Turns ingredients into another state, which takes its time, by a cook who has all it takes.
   *
   * @param state the new state
   * @param millis how long it takes
   * @param ingredients what to turn
   * @return the record of it
   * @throws InterruptedException if the cook was called away
   */
  public static Chore prepare(String state, long millis, Ingredient... ingredients)
      throws InterruptedException {
    long begun = System.nanoTime();
    TimeUnit.MILLISECONDS.sleep(millis);
    for (Ingredient ingredient : ingredients) {
      ingredient.become(state);
    }
    String what = state + " " + names(ingredients);
    return new Chore(what, Thread.currentThread().getName(), begun, begun, System.nanoTime());
  }

  /**
   * The same chore, by a cook who had to wait first.
   *
   * @param time when the cook turned to it
   * @return a record with that time
   */
  public Chore takenAt(long time) {
    return new Chore(what, cook, time, begun, ended);
  }

  private static String names(Ingredient... ingredients) {
    return Arrays.stream(ingredients).map(Ingredient::name).collect(Collectors.joining("+"));
  }
}
