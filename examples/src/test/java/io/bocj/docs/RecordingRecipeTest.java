package io.bocj.docs;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jfr.EventType;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipe in {@code docs/guide/observability.md}, followed by the letter. */
class RecordingRecipeTest {
  private static final Path PAGE = Path.of("../docs/guide/observability.md");
  private static final long TIMEOUT_SECONDS = 120;

  @TempDir Path folder;
  private String page;

  @BeforeEach
  void writeFiles() throws IOException {
    page = Files.readString(PAGE);
    String program =
        blocks("java").stream().filter(b -> b.contains("class Orders")).findFirst().orElseThrow();
    Files.writeString(folder.resolve("Orders.java"), program);
    Files.writeString(folder.resolve("bocj.jfc"), blocks("xml").get(0));
  }

  private List<String> blocks(String language) {
    return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void theCommandsWorkAndShowTheSample() throws Exception {
    StringBuilder printed = new StringBuilder();
    for (String commands : blocks("sh")) {
      printed.append(run(commands));
    }
    Map<String, Set<String>> sample = fieldsByEvent(blocks("text").get(0));
    Map<String, Set<String>> shown = fieldsByEvent(printed.toString());
    assertEquals(6, sample.size(), sample::toString);
    sample.forEach(
        (event, fields) -> {
          // Whether work is stolen is a matter of chance, and a trial takes longer than the
          // program.
          if (!event.equals("io.bocj.Steal") && !event.equals("io.bocj.Width")) {
            assertTrue(shown.getOrDefault(event, Set.of()).containsAll(fields), printed::toString);
          }
        });
    for (String number : List.of("io.bocj.Behavior +101", "io.bocj.Failure +10")) {
      assertTrue(Pattern.compile(number).matcher(printed).find(), printed::toString);
    }
    assertTrue(printed.indexOf("Orders.lambda$main") > 0, "no stack shows the body");
    assertOnlyTheOneThatWasAskedFor();
  }

  /** By the command without a settings file. */
  private void assertOnlyTheOneThatWasAskedFor() throws IOException {
    Set<String> enabled = new TreeSet<>();
    RecordingFile.readAllEvents(folder.resolve("long.jfr")).stream()
        .filter(event -> event.getEventType().getName().equals("jdk.ActiveSetting"))
        .filter(event -> event.getString("name").equals("enabled"))
        .filter(event -> event.getString("value").equals("true"))
        .forEach(event -> enabled.add(nameOf(event.getLong("id"))));
    assertTrue(enabled.contains("io.bocj.Behavior"), enabled::toString);
    assertFalse(enabled.contains("io.bocj.Crossing"), enabled::toString);
  }

  private String nameOf(long type) {
    return types("long.jfr").stream()
        .filter(candidate -> candidate.getId() == type)
        .map(EventType::getName)
        .findFirst()
        .orElse("");
  }

  /** Each field that the page explains is one of the event that it says. */
  @Test
  void theFieldsAreThoseOfTheEvents() throws Exception {
    run(blocks("sh").get(0));
    Map<String, Set<String>> explained = explainedFields();
    for (EventType type : types("orders.jfr")) {
      if (type.getName().startsWith("io.bocj.")) {
        Set<String> fields = new TreeSet<>();
        type.getFields().stream().map(ValueDescriptor::getName).forEach(fields::add);
        fields.removeAll(Set.of("startTime", "eventThread", "duration", "stackTrace"));
        Set<String> said = explained.get(type.getName().substring("io.bocj.".length()));
        said.removeAll(Set.of("duration", "stackTrace"));
        assertEquals(said, fields, type.getName());
      }
    }
  }

  private List<EventType> types(String recording) {
    try (RecordingFile file = new RecordingFile(folder.resolve(recording))) {
      return file.readEventTypes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, Set<String>> explainedFields() {
    Map<String, Set<String>> fields = new TreeMap<>();
    List<String> events = List.of("Behavior", "Crossing", "Failure", "Park", "Steal", "Width");
    events.forEach(event -> fields.put(event, new TreeSet<>()));
    Matcher rows = Pattern.compile("(?m)^\\| (`[\\w`, ]+`) \\| ([\\w, ]+) \\|").matcher(page);
    while (rows.find()) {
      List<String> of = rows.group(2).equals("all") ? events : List.of(rows.group(2).split(", "));
      for (String event : of) {
        if (fields.containsKey(event)) {
          fields.get(event).addAll(List.of(rows.group(1).replace("`", "").split(", ")));
        }
      }
    }
    return fields;
  }

  /** Of what {@code jfr print} prints. */
  private static Map<String, Set<String>> fieldsByEvent(String printed) {
    Map<String, Set<String>> fields = new TreeMap<>();
    Set<String> current = Set.of();
    for (String line : printed.lines().toList()) {
      if (line.startsWith("io.bocj.") && line.endsWith(" {")) {
        current = fields.computeIfAbsent(line.split(" ")[0], unknown -> new TreeSet<>());
      } else if (line.startsWith("  ") && line.contains(" = ") && current instanceof TreeSet) {
        current.add(line.strip().split(" = ")[0]);
      } else if (line.equals("}")) {
        current = Set.of();
      }
    }
    return fields;
  }

  private String run(String commands) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-e", "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    String tools = Path.of(System.getProperty("java.home"), "bin").toString();
    builder.environment().merge("PATH", tools, (path, first) -> first + File.pathSeparator + path);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process process = builder.start();
    boolean ended = process.waitFor(TIMEOUT_SECONDS, SECONDS);
    process.destroyForcibly();
    String printed = Files.readString(output);
    assertTrue(ended && process.exitValue() == 0, () -> commands + printed);
    return printed;
  }
}
