package io.bocj.examples.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that holds a report between two marks, or nothing else. */
public final class MarkdownFile {
  private final Path file;
  private final String begin;
  private final String end;

  /**
   * A page with the marks of a program.
   *
   * @param file the page; it need not exist
   * @param program what its marks are named after
   */
  public MarkdownFile(Path file, String program) {
    this.file = file;
    this.begin = "<!-- %s: begin -->\n".formatted(program);
    this.end = "<!-- %s: end -->\n".formatted(program);
  }

  /**
   * Replaces what is between the marks; without them, the whole file.
   *
   * @param report what is to be there
   * @throws IOException if the page cannot be read or written
   */
  public void write(String report) throws IOException {
    String page = Files.exists(file) ? Files.readString(file) : "";
    int first = page.indexOf(begin);
    int last = page.indexOf(end, Math.max(first, 0));
    boolean marked = first >= 0 && last >= 0;
    String before = marked ? page.substring(0, first) : "";
    String after = marked ? page.substring(last + end.length()) : "";
    Files.writeString(file, before + begin + report + end + after);
  }
}
