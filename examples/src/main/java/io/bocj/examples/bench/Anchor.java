package io.bocj.examples.bench;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import io.bocj.examples.bench.workload.WorkloadKind;
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
 * What another runtime reached on like workloads, measured elsewhere on like hardware: two virtual
 * cores, nothing else running. {@code docs/benchmarks.md} says how the workloads differ.
 *
 * @param source the runtime and its version
 * @param figures million behaviors per second, as text, by workload and number of workers
 */
record Anchor(String source, Map<String, Map<Integer, String>> figures) {
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

  /** Empty if the source has no such workload, or was not measured with so many workers. */
  String figure(WorkloadKind workload, int workers) {
    return figures.getOrDefault(workload.toString(), Map.of()).getOrDefault(workers, "");
  }
}
