package io.bocj.examples.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts JVMs like this one, one at a time, and takes down what they print.
 *
 * @param <S> what the forks take: samples
 */
public final class ForkedJvm<S> {
  /** A fork that takes longer is ended, and counts as failed. */
  private static final long LIMIT_MINUTES = 10;

  private final Class<?> main;
  private final Class<S> samples;
  private final String classPath;

  /**
   * What became of a fork.
   *
   * @param <S> what it took
   * @param samples in the order in which they were taken
   * @param failure what went wrong; null if nothing did
   */
  public record Outcome<S>(List<S> samples, @Nullable String failure) {}

  /**
   * For forks that run a program.
   *
   * @param main its class; it decodes its only argument, and prints samples, by {@link Protocol}
   * @param samples the class of what it prints
   * @param classPath what the forks have on their class path besides what this JVM has
   */
  public ForkedJvm(Class<?> main, Class<S> samples, List<Path> classPath) {
    this.main = main;
    this.samples = samples;
    List<String> entries = new ArrayList<>();
    entries.add(System.getProperty("java.class.path"));
    classPath.forEach(entry -> entries.add(entry.toString()));
    this.classPath = String.join(System.getProperty("path.separator"), entries);
  }

  /**
   * Runs a fork to its end.
   *
   * @param name what it is about, for messages
   * @param options of the JVM
   * @param assignment what it has to do
   * @param progress is told of each sample
   * @return its samples
   * @throws IOException if it cannot be started
   * @throws InterruptedException if this thread was interrupted; the fork has been ended then
   */
  public Outcome<S> run(String name, List<String> options, Object assignment, Consumer<S> progress)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(options, assignment))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      process
          .onExit()
          .orTimeout(LIMIT_MINUTES, TimeUnit.MINUTES)
          .exceptionally(late -> process.destroyForcibly());
      List<S> taken = taken(process, progress);
      return new Outcome<>(taken, failure(name, process.waitFor()));
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> command(List<String> options, Object assignment) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main.getName(), Protocol.argument(assignment)));
    return command;
  }

  /** Reads until the fork closes its output; what is no sample is passed on to the user. */
  private List<S> taken(Process process, Consumer<S> progress) throws IOException {
    List<S> taken = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Protocol.sample(line, samples)
            .ifPresentOrElse(
                sample -> {
                  taken.add(sample);
                  progress.accept(sample);
                },
                printed(line));
      }
    }
    return taken;
  }

  private static Runnable printed(String line) {
    return () -> System.err.println(line);
  }

  private static @Nullable String failure(String name, int exitCode) {
    return exitCode == 0 ? null : "%s: the JVM ended with exit code %d".formatted(name, exitCode);
  }
}
