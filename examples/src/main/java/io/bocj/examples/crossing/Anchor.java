package io.bocj.examples.crossing;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What another runtime needs for like payloads, measured elsewhere on like hardware: two virtual
 * cores, nothing else running.
 *
 * @param source the runtime and its version, and what was measured
 * @param nanos nanoseconds per behavior, by payload
 */
record Anchor(String source, Map<String, Double> nanos) {
  private static final String RESOURCE = "anchors.json";

  /** All that there are. */
  static List<Anchor> all() {
    try (InputStream bytes = Objects.requireNonNull(Anchor.class.getResourceAsStream(RESOURCE));
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      return new Gson().fromJson(text, new TypeToken<List<Anchor>>() {}.getType());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
