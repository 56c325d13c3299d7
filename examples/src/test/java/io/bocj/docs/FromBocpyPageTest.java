package io.bocj.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test that the page for people from bocpy names exists, in some module. */
class FromBocpyPageTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PAGE = ROOT.resolve("docs/guide/from-bocpy.md");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  /** What a row may say instead of naming a test. */
  private static final Pattern EXCUSE = Pattern.compile("\\bnot yet\\b|\\bno test: \\[");

  /** The sources of all tests, by the names of their classes; some are there several times. */
  private final Map<String, List<String>> sources = new HashMap<>();

  @BeforeEach
  void readSources() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.toList()) {
        Path tests = module.resolve("src/test/java");
        if (Files.isDirectory(tests)) {
          readSources(tests);
        }
      }
    }
  }

  private void readSources(Path tests) throws IOException {
    try (Stream<Path> files = Files.walk(tests)) {
      for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.computeIfAbsent(name, unknown -> new ArrayList<>()).add(Files.readString(file));
      }
    }
  }

  @Test
  void everyTestOnThePageExists() throws IOException {
    assertEquals(List.of(), missing(Files.readString(PAGE)));
  }

  @Test
  void aTestThatDoesNotExistIsFound() {
    assertEquals(
        List.of("NoSuchTest", "BankTest.noSuchMethod"),
        missing("`NoSuchTest`, `BankTest.noSuchMethod`, `BankTest`"));
  }

  private List<String> missing(String text) {
    return TEST.matcher(text)
        .results()
        .filter(found -> !exists(found.group(1), found.group(2)))
        .map(found -> found.group().replace("`", ""))
        .toList();
  }

  private boolean exists(String type, String method) {
    return sources.getOrDefault(type, List.of()).stream()
        .anyMatch(source -> method == null || source.contains("void " + method + "("));
  }

  @Test
  void everyFeatureNamesATestOrSaysThatItIsMissing() throws IOException {
    List<String> rows = features();
    assertFalse(rows.isEmpty());
    for (String row : rows) {
      assertTrue(TEST.matcher(row).find() || EXCUSE.matcher(row).find(), row);
    }
  }

  /** The rows of the tables whose last column names tests. */
  private static List<String> features() throws IOException {
    List<String> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(PAGE)) {
      boolean row = line.startsWith("| ");
      if (row && inside) {
        rows.add(line);
      }
      inside = line.endsWith("| shown by |") || inside && line.startsWith("|");
    }
    return rows;
  }
}
