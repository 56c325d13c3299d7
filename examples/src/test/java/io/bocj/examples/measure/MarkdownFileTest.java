package io.bocj.examples.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownFileTest {
  private static final String BEGIN = "<!-- bench: begin -->\n";
  private static final String END = "<!-- bench: end -->\n";
  private static final String MARKED = BEGIN + "new\n" + END;

  @TempDir private Path folder;

  @Test
  void aFileThatIsNotThereIsMade() throws IOException {
    Path file = folder.resolve("report.md");
    new MarkdownFile(file, "bench").write("new\n");
    assertEquals(MARKED, Files.readString(file));
  }

  @Test
  void whatIsAroundTheMarksStays() throws IOException {
    Path file = folder.resolve("page.md");
    Files.writeString(file, "# Page\n" + BEGIN + "old\nolder\n" + END + "The end.\n");
    new MarkdownFile(file, "bench").write("new\n");
    assertEquals("# Page\n" + MARKED + "The end.\n", Files.readString(file));
  }

  @Test
  void aFileWithoutMarksIsReplaced() throws IOException {
    Path file = folder.resolve("page.md");
    Files.writeString(file, "# Page\n" + BEGIN);
    new MarkdownFile(file, "bench").write("new\n");
    assertEquals(MARKED, Files.readString(file));
  }
}
