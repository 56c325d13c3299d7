package io.bocj.examples.crossing;

import io.bocj.examples.measure.MarkdownFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that a report can be written to. */
final class Outputs {
  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write all samples and the environment to this file.")
  private @Nullable Path json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page with charts to this file.")
  private @Nullable Path html;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Write the table to this page; keeps what is around its marks.")
  private @Nullable Path markdown;

  /** A file that cannot be made later on; asked for before anything is measured. Null if none. */
  @Nullable Path impossible() {
    return Stream.of(json, html, markdown)
        .flatMap(Stream::ofNullable)
        .map(Path::toAbsolutePath)
        .filter(file -> Files.isDirectory(file) || !Files.isDirectory(folder(file)))
        .findFirst()
        .orElse(null);
  }

  private static Path folder(Path file) {
    return Objects.requireNonNullElse(file.getParent(), file);
  }

  void write(Report report) throws IOException {
    if (json != null) {
      Files.writeString(json, report.json());
    }
    if (html != null) {
      Files.writeString(html, Page.of(report));
    }
    if (markdown != null) {
      new MarkdownFile(markdown, "crossing").write(report.markdown());
    }
  }
}
