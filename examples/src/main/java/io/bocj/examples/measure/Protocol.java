package io.bocj.examples.measure;

import com.google.gson.Gson;
import java.util.Optional;

/**
 * How a program and the JVMs that it forks talk: the assignment is the fork's only argument, and
 * the fork prints a line for each repeat. Both are JSON; the lines have a prefix, since a JVM may
 * have something to say on standard output too.
 */
public final class Protocol {
  private static final String PREFIX = "sample ";
  private static final Gson JSON = new Gson();

  private Protocol() {}

  static String argument(Object assignment) {
    return JSON.toJson(assignment);
  }

  /**
   * What a fork is to do.
   *
   * @param <A> what kind of assignment
   * @param argument the fork's argument
   * @param type its class
   * @return the assignment
   */
  public static <A> A assignment(String argument, Class<A> type) {
    return JSON.fromJson(argument, type);
  }

  /**
   * What a fork prints for a sample.
   *
   * @param sample the sample
   * @return a line
   */
  public static String line(Object sample) {
    return PREFIX + JSON.toJson(sample);
  }

  /** The sample that a line tells of, if it does. */
  static <S> Optional<S> sample(String line, Class<S> type) {
    return line.startsWith(PREFIX)
        ? Optional.of(JSON.fromJson(line.substring(PREFIX.length()), type))
        : Optional.empty();
  }
}
