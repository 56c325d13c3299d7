package io.bocj.examples.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts JVMs like this one, one at a time, and takes down what they print. */
final class ForkedJvm {
  /** A fork that takes longer is ended, and counts as failed. */
  private static final long LIMIT_MINUTES = 10;

  private final List<String> options;

  /**
   * What became of a fork.
   *
   * @param samples in the order in which they were taken
   * @param failure what went wrong; null if nothing did
   */
  record Outcome(List<Sample> samples, @Nullable String failure) {}

  /**
   * For forks with certain JVM options.
   *
   * @param options besides the collector's
   */
  ForkedJvm(List<String> options) {
    this.options = options;
  }

  /**
   * Runs a fork to its end.
   *
   * @param assignment what it has to do
   * @param progress is told of each sample
   */
  Outcome run(Assignment assignment, Consumer<Sample> progress)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(assignment))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      process
          .onExit()
          .orTimeout(LIMIT_MINUTES, TimeUnit.MINUTES)
          .exceptionally(late -> process.destroyForcibly());
      List<Sample> samples = samples(process, progress);
      return new Outcome(samples, failure(assignment, process.waitFor()));
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> command(Assignment assignment) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(assignment.configuration().collector().flag());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Fork.class.getName()));
    command.add(Protocol.argument(assignment));
    return command;
  }

  /** Reads until the fork closes its output; what is no sample is passed on to the user. */
  private static List<Sample> samples(Process process, Consumer<Sample> progress)
      throws IOException {
    List<Sample> samples = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Protocol.sample(line)
            .ifPresentOrElse(
                sample -> {
                  samples.add(sample);
                  progress.accept(sample);
                },
                printed(line));
      }
    }
    return samples;
  }

  private static Runnable printed(String line) {
    return () -> System.err.println(line);
  }

  private static @Nullable String failure(Assignment assignment, int exitCode) {
    return exitCode == 0
        ? null
        : "%s: the JVM ended with exit code %d".formatted(assignment.configuration(), exitCode);
  }
}
