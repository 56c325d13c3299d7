package io.bocj.examples.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a report goes: the terminal, and the files that the user names; a mixin. */
public class Outputs {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write all samples and the environment to this file.")
  private @Nullable Path json;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Write the table to this page; keeps what is around its marks.")
  private @Nullable Path markdown;

  /** For a program. */
  public Outputs() {}

  /** All files that are going to be written. */
  Stream<Path> files() {
    return Stream.of(json, markdown).flatMap(Stream::ofNullable);
  }

  /**
   * To be asked before anything is measured.
   *
   * @throws ParameterException if a file cannot be written; it names the file
   */
  public final void check() {
    files()
        .map(Path::toAbsolutePath)
        .filter(file -> !canBeWritten(file))
        .findFirst()
        .ifPresent(this::refuse);
  }

  private static boolean canBeWritten(Path file) {
    return Files.exists(file)
        ? Files.isRegularFile(file) && Files.isWritable(file)
        : Files.isDirectory(folder(file)) && Files.isWritable(folder(file));
  }

  private static Path folder(Path file) {
    return Objects.requireNonNullElse(file.getParent(), file);
  }

  private void refuse(Path file) {
    throw new ParameterException(
        command.commandLine(), "cannot write " + file + ": name a file in a folder that exists");
  }

  /**
   * Prints the report, and writes it.
   *
   * @param program what the marks on a page are named after
   * @param report the report
   * @throws IOException if a file cannot be written
   */
  public final void publish(String program, MeasuredReport report) throws IOException {
    System.out.println();
    System.out.println(report.text());
    if (json != null) {
      Files.writeString(json, report.json());
    }
    if (markdown != null) {
      new MarkdownFile(markdown, program).write(report.markdown());
    }
  }
}
