package io.bocj.examples.crossing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossingTest {
  private static final Pattern DATA =
      Pattern.compile("<script id=\"data\" type=\"application/json\">(.*)</script>");

  @TempDir private Path folder;

  @Test
  void measuresEachPayloadOnEachRouteThatItCanTakeAndReportsItInAllForms() throws IOException {
    Path json = folder.resolve("c.json");
    Path html = folder.resolve("c.html");
    Path page = folder.resolve("c.md");
    Files.writeString(page, "# Page\n<!-- crossing: begin -->\n<!-- crossing: end -->\n");
    ExampleRun run =
        run(
                "--payloads=int,list",
                "--routes=direct,share,first,copy,layer-share,layer-first,layer-copy,jdk,kryo,"
                    + "kryo-registered",
                "--json=" + json,
                "--html=" + html,
                "--markdown=" + page)
            .assertGood();
    assertEquals("checked: every value took its route and arrived as it was sent", run.verdict());
    assertEquals(6 + 2, run.linesWith("| int ").size(), "with the anchors");
    assertEquals(8 + 3, run.linesWith("| list ").size(), "with the anchors");
    checkJson(JsonParser.parseString(Files.readString(json)).getAsJsonObject());
    checkHtml(Files.readString(html));
    List<String> lines = Files.readAllLines(page);
    assertEquals("# Page", lines.get(0));
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("| list ")), lines::toString);
  }

  private static void checkJson(JsonObject document) {
    Map<String, JsonObject> samples = new HashMap<>();
    for (JsonElement element : document.getAsJsonArray("figures")) {
      JsonObject figure = element.getAsJsonObject().getAsJsonObject("figure");
      String pair = figure.get("payload").getAsString() + " " + figure.get("route").getAsString();
      assertTrue(figure.getAsJsonObject("nanos").get("median").getAsDouble() > 0, pair);
      JsonArray forks = element.getAsJsonObject().getAsJsonArray("forks");
      assertEquals(1, forks.get(0).getAsJsonArray().size(), pair);
      samples.put(pair, forks.get(0).getAsJsonArray().get(0).getAsJsonObject());
    }
    assertEquals(6 + 8, samples.size());
    JsonObject share = samples.get("int share");
    assertEquals(0, share.get("encoded").getAsLong());
    JsonObject copy = samples.get("list copy");
    assertEquals(copy.get("crossings").getAsLong(), copy.get("decoded").getAsLong());
    assertTrue(copy.get("bytes").getAsLong() >= copy.get("crossings").getAsLong());
    assertTrue(copy.get("allocated").getAsLong() >= copy.get("crossings").getAsLong() * 4_000);
    assertTrue(copy.get("cacheLineBefore").getAsDouble() >= 0);
    assertTrue(copy.get("cacheLineAfter").getAsDouble() >= 0);
  }

  private static void checkHtml(String html) {
    Matcher data = DATA.matcher(html);
    assertTrue(data.find());
    JsonObject drawn = JsonParser.parseString(data.group(1)).getAsJsonObject();
    assertEquals(6 + 2 + 8 + 3, drawn.getAsJsonArray("lines").size());
    assertTrue(
        html.contains("Licensed to the Apache Software Foundation"), "the library is inside");
    assertTrue(html.contains("echarts.init("), "and used");
  }

  @Test
  void aTypeOfOnesOwnIsFoundOnTheGivenClassPath() throws IOException {
    compile("mine.Point", "package mine; public class Point { int x = 1; String name = \"p\"; }");
    ExampleRun run =
        run("--payload=mine.Point", "--class-path=" + folder, "--routes=copy,layer-copy,jdk,kryo");
    assertEquals(0, run.exitCode(), () -> run.err().toString());
    assertEquals(3, run.linesWith("| mine.Point ").size());
    assertEquals(
        List.of("mine.Point, jdk: left out: java.io.NotSerializableException: mine.Point"),
        run.linesWith("left out"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "long x = System.nanoTime();                                     | arrives as something else",
        "Thread thread = new Thread();                                   | Point.thread",
        "public Point(int x) {}                                          | create()",
        "public static Object create() { throw new Error(\"oops\"); }    | oops",
        "public static Object create() { return null; }                  | returns null"
      })
  void aTypeThatCannotBeTimedIsAnsweredWithTheReason(String member, String reason)
      throws IOException {
    compile("mine.Point", "package mine; public class Point { " + member + " }");
    ExampleRun run = run("--payload=mine.Point", "--class-path=" + folder);
    assertEquals(2, run.exitCode());
    assertTrue(run.err().get(0).contains("mine.Point"), () -> run.err().get(0));
    assertTrue(run.err().get(0).contains(reason), () -> run.err().get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--heap=much; --heap must be a size such as 2g",
        "--millis=0; --millis must be at least 1",
        "--forks=0; --forks must be at least 1",
        "--repeats=0; --repeats must be at least 1",
        "--warmup=-1; --warmup must be at least 0",
        "--payloads=lst; expected one of int,string,bytes",
        "--routes=cpy; expected one of direct,share,move",
        "--payload=no.Such; there is no class no.Such",
        "--payload=io.bocj.Boc; give it a public static method create()",
        "--class-path=/no/such.jar; there is no /no/such.jar",
        "--json=/no/such/file.json; cannot write /no/such/file.json"
      })
  void anOptionThatCannotBeWorkedWithIsAnsweredWithAdviceAndExitCode2(
      String option, String advice) {
    ExampleRun run = ExampleRun.of(Isolation.NONE, "crossing", option);
    assertEquals(2, run.exitCode());
    assertTrue(run.err().get(0).contains(advice), () -> run.err().get(0));
    assertTrue(run.err().stream().anyMatch(l -> l.startsWith("Usage: examples/run crossing")));
  }

  @Test
  void payloadsThatCanTakeNoneOfTheRoutesAreSaidToBeSo() {
    ExampleRun run = ExampleRun.of(Isolation.NONE, "crossing", "--payloads=int", "--routes=copy");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().get(0).contains("what is immutable takes share"), () -> run.err().get(0));
  }

  private static ExampleRun run(String... options) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("crossing", "--quick", "--millis=1", "--warmup=0", "--repeats=1"));
    all.add("--heap=128m");
    all.addAll(List.of(options));
    return ExampleRun.of(Isolation.NONE, all.toArray(new String[0]));
  }

  private void compile(String name, String source) throws IOException {
    Path file = folder.resolve(name.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    assertEquals(
        0, ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString()), source);
  }
}
