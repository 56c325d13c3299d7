package io.bocj.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownFileTest {
  private static final String MARKED = MarkdownFile.BEGIN + "new\n" + MarkdownFile.END;

  @TempDir private Path folder;

  @Test
  void aFileThatIsNotThereIsMade() throws IOException {
    Path file = folder.resolve("report.md");
    MarkdownFile.write(file, "new\n");
    assertEquals(MARKED, Files.readString(file));
  }

  @Test
  void whatIsAroundTheMarksStays() throws IOException {
    Path file = folder.resolve("page.md");
    Files.writeString(
        file, "# Page\n" + MarkdownFile.BEGIN + "old\nolder\n" + MarkdownFile.END + "The end.\n");
    MarkdownFile.write(file, "new\n");
    assertEquals("# Page\n" + MARKED + "The end.\n", Files.readString(file));
  }

  @Test
  void aFileWithoutMarksIsReplaced() throws IOException {
    Path file = folder.resolve("page.md");
    Files.writeString(file, "# Page\n" + MarkdownFile.BEGIN);
    MarkdownFile.write(file, "new\n");
    assertEquals(MARKED, Files.readString(file));
  }
}
