package io.bocj.examples.plugins;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Acquired;
import io.bocj.BocRuntime;
import io.bocj.Fn1;
import io.bocj.isolation.Plugin;
import io.bocj.isolation.Policy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries as they are on Maven Central do their work under the policy for untrusted plugins. */
class UsefulCodeTest {
  @TempDir static Path folder;
  private static BocRuntime runtime;

  @BeforeAll
  static void start() {
    runtime = BocRuntime.builder().workers(1).start();
  }

  @AfterAll
  static void stop() {
    runtime.close();
  }

  private static Path library(String artifact) {
    return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .filter(entry -> entry.matches(".*/" + artifact + "-[0-9][^/]*\\.jar"))
        .map(Path::of)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + artifact + " on the class path"));
  }

  private static Object run(Policy policy, String artifact, String code, Object input)
      throws IOException {
    Path own =
        PluginSources.compile(
            folder,
            Map.of(
                "p/Use.java",
                """
                package p;
                import io.bocj.*;
                import java.util.*;
                public class Use implements Fn1<Acquired<Object>, Object> {
                  @Override public Object call(Acquired<Object> in) throws Exception {
                    %s
                  }
                }
                """
                    .formatted(code)));
    Policy limited = policy.deadline(Duration.ofMinutes(2));
    try (Plugin plugin = Plugin.load(runtime, limited, own, library(artifact))) {
      Fn1<Acquired<Object>, Object> use = plugin.behavior(Fn1.class, "p.Use");
      return runtime.when(runtime.cown(input)).call(use).join();
    }
  }

  @Test
  void parsesJson() throws IOException {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < 5_000; i++) {
      json.append(i == 0 ? "" : ",").append("{\"n\":").append(i).append(",\"s\":\"\\u00e9\"}");
    }
    Object sum =
        run(
            Policy.untrusted().refuseWhenReached(),
            "minimal-json",
            """
            long sum = 0;
            var array = com.eclipsesource.json.Json.parse((String) in.get()).asArray();
            for (var value : array) sum += value.asObject().get("n").asInt();
            return sum + array.get(0).asObject().getString("s", "");
            """,
            json.append("]").toString());
    assertEquals("12497500é", sum);
  }

  @Test
  void parsesCsv() throws IOException {
    StringBuilder csv = new StringBuilder("name,value\n");
    for (int i = 0; i < 2_000; i++) {
      csv.append("\"a, \"\"").append(i).append("\"\"\",").append(i).append('\n');
    }
    Object sum =
        run(
            Policy.untrusted().refuseWhenReached(),
            "commons-csv",
            """
            long sum = 0;
            var format = org.apache.commons.csv.CSVFormat.RFC4180.builder()
                .setHeader().setSkipHeaderRecord(true).build();
            for (var record : format.parse(new java.io.StringReader((String) in.get()))) {
              sum += Long.parseLong(record.get("value")) + record.get("name").length();
            }
            return sum;
            """,
            csv.toString());
    assertEquals(1_999_000L + 2_000 * 5 + 10 + 180 + 2_700 + 4_000, sum);
  }

  @Test
  void fillsTemplates() throws IOException {
    Object page =
        run(
            Policy.untrusted().refuseWhenReached(),
            "jmustache",
            """
            return com.samskivert.mustache.Mustache.compiler()
                .compile("{{#items}}<li>{{name}}</li>{{/items}}")
                .execute(in.get());
            """,
            Map.of("items", List.of(Map.of("name", "a<b"), Map.of("name", "c"))));
    assertEquals("<li>a&lt;b</li><li>c</li>", page);
  }

  @Test
  void evaluatesExpressions() throws IOException {
    Object value =
        run(
            Policy.untrusted(),
            "javaluator",
            """
            return new com.fathzer.soft.javaluator.DoubleEvaluator().evaluate((String) in.get());
            """,
            "2 * (3 + 4) ^ 2");
    assertEquals(98.0, value);
  }

  @Test
  void inflates() throws IOException {
    byte[] text = "to be or not to be, ".repeat(5_000).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(text);
    }
    Object inflated =
        run(
            Policy.untrusted(),
            "jzlib",
            """
            var stream = new com.jcraft.jzlib.InflaterInputStream(
                new java.io.ByteArrayInputStream((byte[]) in.get()));
            return stream.readAllBytes();
            """,
            deflated.toByteArray());
    assertArrayEquals(text, (byte[]) inflated);
    assertTrue(deflated.size() < text.length);
  }
}
