package io.bocj.examples.metering;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.bocj.examples.metering.guests.Nothing;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What is measured, as files for a plugin. */
final class WorkFiles {
  static final List<String> WORK = List.of("ParsesJson", "Sorts", "Multiplies");

  private static final String PACKAGE = Nothing.class.getPackageName();
  private static final int ENTRIES = 2_000;

  private WorkFiles() {}

  static String className(String work) {
    return PACKAGE + "." + work;
  }

  /** The classes of the work alone, and Gson as it is on Maven Central. */
  static Path[] classPath() throws IOException, URISyntaxException {
    Path folder = Files.createTempDirectory("metering");
    for (String name : List.of("ParsesJson", "Sorts", "Multiplies", "Nothing", "Rounds")) {
      copy(className(name), folder);
    }
    // What a switch over another's enum needs.
    copy(className("ParsesJson$1"), folder);
    Path gson = Path.of(Gson.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new Path[] {folder, gson};
  }

  private static void copy(String className, Path folder) throws IOException {
    String path = className.replace('.', '/') + ".class";
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (InputStream bytes = WorkFiles.class.getResourceAsStream("/" + path)) {
      Files.copy(Objects.requireNonNull(bytes, path), file);
    }
  }

  /** Some hundred kilobytes. */
  static String json() {
    JsonArray array = new JsonArray();
    for (int i = 0; i < ENTRIES; i++) {
      JsonObject entry = new JsonObject();
      entry.addProperty("number", i);
      entry.addProperty("text", "the text of entry \"" + i + "\"");
      entry.addProperty("flag", i % 2 == 0);
      array.add(entry);
    }
    return array.toString();
  }
}
