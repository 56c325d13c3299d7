package io.bocj.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Isolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An example run in a JVM of its own, as a user would start it.
 *
 * @param exitCode the process's
 * @param out the lines on standard output
 * @param err the lines on standard error
 */
public record ExampleRun(int exitCode, List<String> out, List<String> err) {
  private static final int MINUTES = 10;

  /** Runs an example with two workers; a run that does not end by itself fails the test. */
  public static ExampleRun of(Isolation isolation, String... arguments) {
    return of(List.of(), isolation, arguments);
  }

  /** As above, with further options for the JVM. */
  public static ExampleRun of(List<String> options, Isolation isolation, String... arguments) {
    try {
      return run(command(options, isolation, arguments));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> command(
      List<String> options, Isolation isolation, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dbocj.isolation=" + isolation);
    command.add("-Dbocj.workers=2");
    command.addAll(options);
    command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")));
    command.add(Examples.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  private static ExampleRun run(List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("example", ".out");
    Path err = Files.createTempFile("example", ".err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      assertTrue(ended, () -> "still running: " + command);
      return new ExampleRun(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    } finally {
      process.destroyForcibly().waitFor();
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Asserts that the example found its own claim true and complained about nothing. */
  public ExampleRun assertGood() {
    assertEquals(List.of(), err, "standard error");
    assertEquals(0, exitCode, () -> "exit code; printed: " + out);
    return this;
  }

  /** The last line printed. */
  public String verdict() {
    return out.get(out.size() - 1);
  }

  /** The lines that contain a text. */
  public List<String> linesWith(String text) {
    return out.stream().filter(line -> line.contains(text)).toList();
  }
}
