package io.bocj.examples.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a report with charts goes; a mixin. */
public final class PageOutputs extends Outputs {
  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page with charts to this file.")
  private @Nullable Path html;

  /** For a program. */
  public PageOutputs() {}

  @Override
  Stream<Path> files() {
    return Stream.concat(super.files(), Stream.ofNullable(html));
  }

  /**
   * As {@link #publish(String, MeasuredReport)}, and the page with charts too.
   *
   * @param program what the marks on a page are named after
   * @param report the report
   * @param page makes the page, if it is wanted
   * @throws IOException if a file cannot be written
   */
  public void publish(String program, MeasuredReport report, Supplier<String> page)
      throws IOException {
    publish(program, report);
    if (html != null) {
      Files.writeString(html, page.get());
    }
  }
}
