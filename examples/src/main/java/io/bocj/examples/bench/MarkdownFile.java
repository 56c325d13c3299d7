package io.bocj.examples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that holds a report between two marks, or nothing else. */
final class MarkdownFile {
  static final String BEGIN = "<!-- bench: begin -->\n";
  static final String END = "<!-- bench: end -->\n";

  private MarkdownFile() {}

  /** Replaces what is between the marks; without them, the whole file. */
  static void write(Path file, String report) throws IOException {
    String page = Files.exists(file) ? Files.readString(file) : "";
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END, Math.max(begin, 0));
    boolean marked = begin >= 0 && end >= 0;
    String before = marked ? page.substring(0, begin) : "";
    String after = marked ? page.substring(end + END.length()) : "";
    Files.writeString(file, before + BEGIN + report + END + after);
  }
}
