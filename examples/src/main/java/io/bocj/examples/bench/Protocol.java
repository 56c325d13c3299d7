package io.bocj.examples.bench;

import com.google.gson.Gson;
import java.util.Optional;

/**
 * How the program and the JVMs that it forks talk: the assignment is the fork's only argument, and
 * the fork prints a line for each repeat. Both are JSON; the lines have a prefix, since a JVM may
 * have something to say on standard output too.
 */
final class Protocol {
  private static final String PREFIX = "sample ";
  private static final Gson JSON = new Gson();

  private Protocol() {}

  static String argument(Assignment assignment) {
    return JSON.toJson(assignment);
  }

  static Assignment assignment(String argument) {
    return JSON.fromJson(argument, Assignment.class);
  }

  static String line(Sample sample) {
    return PREFIX + JSON.toJson(sample);
  }

  /** The sample that a line tells of, if it does. */
  static Optional<Sample> sample(String line) {
    return line.startsWith(PREFIX)
        ? Optional.of(JSON.fromJson(line.substring(PREFIX.length()), Sample.class))
        : Optional.empty();
  }
}
