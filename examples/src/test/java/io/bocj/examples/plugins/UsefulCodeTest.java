package io.bocj.examples.plugins;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Acquired;
import io.bocj.BocRuntime;
import io.bocj.Fn1;
import io.bocj.isolation.Plugin;
import io.bocj.isolation.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.h2.Driver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Libraries as they are on Maven Central do their work under the policy for untrusted plugins: on
 * files that are there anyway, with the result that they have outside.
 */
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

  /** A file of H2's: its jar has an archive of them. */
  private static byte[] ofH2(String name) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(Driver.class.getResourceAsStream("util/data.zip"))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new AssertionError("no " + name + " in H2");
  }

  private static String textOfH2(String name) throws IOException {
    return new String(ofH2(name), StandardCharsets.UTF_8);
  }

  private static String page(String name) throws IOException {
    return Files.readString(Path.of("..").resolve(name));
  }

  /** Runs the same code inside, under the policy, and outside, as anybody would. */
  private static Object sameInsideAndOutside(
      Policy policy, String artifact, String code, Object input) throws Exception {
    Path own =
        PluginSources.compile(
            folder,
            Map.of(
                "p/Use.java",
                """
                package p;
                import io.bocj.*;
                import java.util.*;
                public class Use
                    implements Fn1<Acquired<Object>, Object>, java.util.function.UnaryOperator<Object> {
                  @Override public Object call(Acquired<Object> in) throws Exception {
                    return use(in.get());
                  }
                  @Override public Object apply(Object in) {
                    try {
                      return use(in);
                    } catch (Exception e) {
                      throw new IllegalStateException(e);
                    }
                  }
                  private static Object use(Object in) throws Exception {
                    %s
                  }
                }
                """
                    .formatted(code)));
    Object outside = outside(own, input);
    Policy limited = policy.deadline(Duration.ofMinutes(2));
    try (Plugin plugin = Plugin.load(runtime, limited, own, library(artifact))) {
      Fn1<Acquired<Object>, Object> use = plugin.behavior(Fn1.class, "p.Use");
      Object inside = runtime.when(runtime.cown(input)).call(use).join();
      if (outside instanceof byte[] bytes) {
        assertArrayEquals(bytes, (byte[]) inside);
      } else {
        assertEquals(outside, inside);
      }
      return outside;
    }
  }

  @SuppressWarnings("unchecked") // p.Use is one
  private static Object outside(Path code, Object input) throws Exception {
    ClassLoader parent = UsefulCodeTest.class.getClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {code.toUri().toURL()}, parent)) {
      UnaryOperator<Object> use =
          (UnaryOperator<Object>) loader.loadClass("p.Use").getConstructor().newInstance();
      return use.apply(input);
    }
  }

  /** What H2 tells of its classes to those that compile them ahead of time. */
  @Test
  void parsesJson() throws Exception {
    String json;
    try (InputStream stream =
        Driver.class.getResourceAsStream("/META-INF/native-image/reflect-config.json")) {
      json = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    Object names =
        sameInsideAndOutside(
            Policy.untrusted().refuseWhenReached(),
            "minimal-json",
            """
            List<String> names = new ArrayList<>();
            for (var value : com.eclipsesource.json.Json.parse((String) in).asArray()) {
              names.add(value.asObject().getString("name", "none"));
              names.add(value.toString());
            }
            return names;
            """,
            json);
    assertTrue(((List<?>) names).contains("org.h2.store.fs.mem.FilePathMem"), names::toString);
  }

  /** H2's help: SQL with quotes, commas and line breaks in it. */
  @Test
  void parsesCsv() throws Exception {
    Object help =
        sameInsideAndOutside(
            Policy.untrusted().refuseWhenReached(),
            "commons-csv",
            """
            Map<String, Integer> help = new TreeMap<>();
            var format = org.apache.commons.csv.CSVFormat.RFC4180.builder()
                .setHeader().setSkipHeaderRecord(true).setCommentMarker('#')
                .setIgnoreEmptyLines(true).build();
            for (var record : format.parse(new java.io.StringReader((String) in))) {
              help.merge(record.get("TOPIC"), record.get("TEXT").length(), Integer::sum);
            }
            return help;
            """,
            textOfH2("org/h2/res/help.csv"));
    Map<?, ?> topics = (Map<?, ?>) help;
    assertTrue(topics.size() > 400 && topics.containsKey("CREATE TABLE"), help::toString);
  }

  /** The page by which one logs in to H2's console, in German. */
  @Test
  void fillsTemplates() throws Exception {
    Properties texts = new Properties();
    texts.load(new StringReader(textOfH2("org/h2/server/web/res/_text_de.prop")));
    Map<String, Object> input = new HashMap<>();
    texts.stringPropertyNames().forEach(key -> input.put("text." + key, texts.getProperty(key)));
    input.put("", textOfH2("org/h2/server/web/res/login.jsp"));
    Object page =
        sameInsideAndOutside(
            Policy.untrusted().refuseWhenReached(),
            "jmustache",
            """
            return com.samskivert.mustache.Mustache.compiler()
                .withDelims("${ }").defaultValue("?")
                .compile((String) ((Map<?, ?>) in).get(""))
                .execute(in);
            """,
            input);
    assertTrue(String.valueOf(page).contains("Benutzername"), page::toString);
  }

  /** The overheads in the guide, from the times beside them. */
  @Test
  void evaluatesExpressions() throws Exception {
    Pattern row =
        Pattern.compile("\\| ([0-9]{2,}[.][0-9]) µs \\| ([0-9.]+) µs \\| (-?[0-9]+) % \\|");
    List<String> formulas = new ArrayList<>();
    List<Long> said = new ArrayList<>();
    for (Matcher found = row.matcher(page("docs/guide/plugins.md")); found.find(); ) {
      formulas.add("round(100 * (" + found.group(2) + " / " + found.group(1) + " - 1))");
      said.add(Long.valueOf(found.group(3)));
    }
    assertEquals(3, said.size(), said::toString); // others are too small to be told in decimals
    Object overheads =
        sameInsideAndOutside(
            Policy.untrusted(),
            "javaluator",
            """
            List<Long> values = new ArrayList<>();
            for (Object formula : (List<?>) in) {
              values.add(Math.round(
                  new com.fathzer.soft.javaluator.DoubleEvaluator().evaluate((String) formula)));
            }
            return values;
            """,
            formulas);
    assertEquals(said, overheads);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHANGELOG.md", "LICENSE", "docs/benchmarks.md", "pom.xml"})
  void inflates(String file) throws Exception {
    byte[] text = page(file).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(text);
    }
    Object inflated =
        sameInsideAndOutside(
            Policy.untrusted(),
            "jzlib",
            """
            return new com.jcraft.jzlib.InflaterInputStream(
                new java.io.ByteArrayInputStream((byte[]) in)).readAllBytes();
            """,
            deflated.toByteArray());
    assertArrayEquals(text, (byte[]) inflated);
  }

  /** What it packs, the JDK unpacks. It looks at each byte many times, so it needs more fuel. */
  @Test
  void deflates() throws Exception {
    byte[] help = ofH2("org/h2/res/help.csv");
    Object deflated =
        sameInsideAndOutside(
            Policy.untrusted().fuel(10 * Policy.DEFAULT_FUEL),
            "jzlib",
            """
            var packed = new java.io.ByteArrayOutputStream();
            try (var out = new com.jcraft.jzlib.DeflaterOutputStream(packed)) {
              out.write((byte[]) in);
            }
            return packed.toByteArray();
            """,
            help);
    byte[] packed = (byte[]) deflated;
    assertTrue(packed.length < help.length / 3);
    assertArrayEquals(
        help, new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes());
  }
}
