package io.bocj.docs;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code in the README and in the guide compiles, runs, and prints what it says. */
class DocsCodeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path folder;

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
    Path guide = ROOT.resolve("docs/guide");
    if (Files.isDirectory(guide)) {
      try (Stream<Path> files = Files.walk(guide)) {
        files
            .filter(file -> file.toString().endsWith(".md"))
            .map(ROOT::relativize)
            .sorted()
            .forEach(pages::add);
      }
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void codeOnThePageWorks(Path page) throws Exception {
    new Page(ROOT.resolve(page), folder).check();
  }

  @Test
  void theReadmeShowsCode() throws IOException {
    assertTrue(Snippet.of(ROOT.resolve("README.md")).stream().anyMatch(Snippet::runs));
  }

  @Test
  void bodiesAndProgramsAreRun() {
    assertDoesNotThrow(
        () ->
            check("List<Integer> one = List.of(1);\n" + "System.out.println(one); // prints: [1]"));
    assertDoesNotThrow(
        () ->
            check(
                "public class Hello {\n  public static void main(String[] args) {\n"
                    + "    System.out.println(42); // prints: 42\n  }\n}"));
  }

  @Test
  void aSketchIsCompiledOnly() {
    assertDoesNotThrow(() -> check("// sketch\nSystem.exit(1);"));
    assertFails("does not compile", "// sketch\nint i = \"one\";");
  }

  @Test
  void codeThatDoesNotCompileIsFound() {
    assertFails("does not compile", "int i = \"one\";");
  }

  @Test
  void codeThatThrowsIsFound() {
    assertFails("planted", "if (args.length == 0) throw new IllegalStateException(\"planted\");");
  }

  @Test
  void codeThatPrintsSomethingElseIsFound() {
    assertFails("says [1] and prints [2]", "System.out.println(2); // prints: 1");
  }

  private void assertFails(String message, String code) {
    AssertionError error = assertThrows(AssertionError.class, () -> check(code));
    assertTrue(error.getMessage().contains(message), error.getMessage());
  }

  private void check(String code) throws Exception {
    Path page = folder.resolve("page.md");
    Files.writeString(page, "# Planted\n\n```java\n" + code + "\n```\n");
    new Page(page, folder).check();
  }
}
