package io.bocj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on memory order names fields and tests that exist, and leaves none out. */
class MemoryOrderPageTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SOURCES = ROOT.resolve("runtime/src");
  private static final List<String> PACKAGES =
      List.of("io.bocj.core", "io.bocj.scheduler", "io.bocj.message", "io.bocj", "io.bocj.spi");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** Names of handles that are not those of their fields. */
  private static final Set<String> HANDLES_OF_ELEMENTS = Set.of("counter", "stripe");

  private record Row(List<String> fields, List<String> tests) {}

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(ROOT.resolve("docs/design/memory-order.md")).stream()
        .filter(line -> line.startsWith("| `"))
        .map(
            line -> {
              String[] cells = line.split("\\|");
              return new Row(code(cells[1]), code(cells[cells.length - 1]));
            })
        .toList();
  }

  private static List<String> code(String text) {
    return CODE.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static Class<?> find(String name) {
    for (String candidate : PACKAGES) {
      try {
        return Class.forName(candidate + "." + name);
      } catch (ClassNotFoundException e) {
        // In another package.
      }
    }
    throw new AssertionError("no class " + name);
  }

  @Test
  void everyFieldOnThePageExists() throws Exception {
    List<Row> rows = rows();
    assertTrue(rows.size() > 20, "no table");
    for (Row row : rows) {
      for (String field : row.fields()) {
        String[] parts = field.split("\\.");
        find(parts[0]).getDeclaredField(parts[1]);
      }
    }
  }

  @Test
  void everyTestOnThePageExists() throws IOException {
    Set<String> tests;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      tests = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
    for (Row row : rows()) {
      for (String test : row.tests()) {
        assertTrue(tests.contains(test + ".java"), "no test " + test);
      }
    }
  }

  @Test
  void everyMemoryOrderTestIsOnThePage() throws IOException {
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES.resolve("jcstress"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".java")).toList()) {
        if (Files.readString(file).contains("\n@JCStressTest")) {
          missing.add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }
    rows().forEach(row -> missing.removeAll(row.tests()));
    assertEquals(Set.of(), missing);
  }

  @Test
  void everySharedFieldIsOnThePage() throws Exception {
    Set<String> missing = new TreeSet<>();
    for (String name : List.of("core", "scheduler", "message")) {
      try (Stream<Path> files = Files.list(SOURCES.resolve("main/java/io/bocj/" + name))) {
        files
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .filter(file -> !file.equals("package-info"))
            .forEach(file -> missing.addAll(sharedFields(find(file))));
      }
    }
    rows().forEach(row -> missing.removeAll(row.fields()));
    assertEquals(Set.of(), missing);
  }

  /** Volatile, atomic or concurrent, or the one that a handle of the same name is for. */
  private static Set<String> sharedFields(Class<?> owner) {
    Set<String> shared = new TreeSet<>();
    for (Field field : owner.getDeclaredFields()) {
      if (field.getType() == VarHandle.class) {
        addHandled(shared, owner, field);
      } else if (!Modifier.isStatic(field.getModifiers())
          && (Modifier.isVolatile(field.getModifiers())
              || field.getType().getName().startsWith("java.util.concurrent."))) {
        shared.add(owner.getSimpleName() + "." + field.getName());
      }
    }
    return shared;
  }

  private static void addHandled(Set<String> shared, Class<?> owner, Field handle) {
    String name = camelCase(handle.getName());
    String field = HANDLES_OF_ELEMENTS.contains(name) ? name + "s" : name;
    for (Class<?> declaring = owner; declaring != null; declaring = declaring.getSuperclass()) {
      for (Field candidate : declaring.getDeclaredFields()) {
        if (candidate.getName().equals(field)) {
          shared.add(declaring.getSimpleName() + "." + field);
          return;
        }
      }
    }
    throw new AssertionError("no field for the handle " + owner + "." + handle.getName());
  }

  private static String camelCase(String constant) {
    String words =
        Arrays.stream(constant.toLowerCase(Locale.ROOT).split("_"))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
