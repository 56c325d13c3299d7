package io.bocj.examples.chainring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainRingTest {
  private static final Pattern DATA =
      Pattern.compile("<script id=\"data\" type=\"application/json\">(.*)</script>");

  @TempDir private Path folder;

  @Test
  void speedUpIsOverOneWorkerUnderTheSameIsolationInAllForms() throws IOException {
    Path json = folder.resolve("c.json");
    Path html = folder.resolve("c.html");
    Path page = folder.resolve("c.md");
    ExampleRun run =
        run(
                "--isolation=none,class_loader",
                "--json=" + json,
                "--html=" + html,
                "--markdown=" + page)
            .assertGood();
    assertEquals(
        "checked: no chain lost a step, and all products of matrices are right", run.verdict());
    assertEquals(2, run.linesWith("| NONE ").size());
    assertEquals(2, run.linesWith("| CLASS_LOADER ").size());
    // The rows of one worker; those of two may come to the same by chance.
    assertTrue(run.linesWith("| NONE ").get(0).contains(" 1.00 x |"));
    assertTrue(run.linesWith("| CLASS_LOADER ").get(0).contains(" 1.00 x |"));
    checkJson(JsonParser.parseString(Files.readString(json)).getAsJsonObject());
    checkHtml(Files.readString(html));
    assertEquals("<!-- chain-ring: begin -->", Files.readAllLines(page).get(0));
  }

  private static void checkJson(JsonObject document) {
    JsonArray figures = document.getAsJsonArray("figures");
    assertEquals(4, figures.size());
    double one = perSecond(figures, 0);
    double two = perSecond(figures, 1);
    JsonObject second = figures.get(1).getAsJsonObject().getAsJsonObject("figure");
    assertEquals(2, second.get("workers").getAsInt());
    assertEquals(two / one, second.get("speedUp").getAsDouble(), 1e-9);
  }

  private static double perSecond(JsonArray figures, int i) {
    JsonObject line = figures.get(i).getAsJsonObject().getAsJsonObject("figure");
    return line.getAsJsonObject("perSecond").get("median").getAsDouble();
  }

  private static void checkHtml(String html) {
    Matcher data = DATA.matcher(html);
    assertTrue(data.find());
    JsonObject drawn = JsonParser.parseString(data.group(1)).getAsJsonObject();
    assertEquals(4, drawn.getAsJsonArray("lines").size());
    assertTrue(
        html.contains("Licensed to the Apache Software Foundation"), "the library is inside");
    assertTrue(html.contains("echarts.init("), "and used");
  }

  @Test
  void oneWorkerIsMeasuredWithoutBeingAskedFor() {
    ExampleRun run = run("--workers=2", "--null-payload").assertGood();
    assertEquals(2, run.linesWith("| CLASS_LOADER ").size());
    assertEquals(1, run.linesWith(" 1.00 x |").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--workers=0; --workers must be at least 1",
        "--rings=0; --rings must be at least 1",
        "--window=0; --window must be at least 1",
        "--order=0; --order must be at least 1",
        "--iterations=0; --iterations must be at least 1",
        "--ring-size=3; --ring-size must be at least two windows, 4",
        "--millis=0; --millis must be at least 1",
        "--heap=much; --heap must be a size such as 2g",
        "--html=/no/such/file.html; cannot write /no/such/file.html"
      })
  void anOptionThatCannotBeWorkedWithIsAnsweredWithAdviceAndExitCode2(
      String option, String advice) {
    ExampleRun run = ExampleRun.of(Isolation.NONE, "chain-ring", option);
    assertEquals(2, run.exitCode());
    assertTrue(run.err().get(0).contains(advice), () -> run.err().get(0));
    assertTrue(run.err().stream().anyMatch(l -> l.startsWith("Usage: examples/run chain-ring")));
  }

  private static ExampleRun run(String... options) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("chain-ring", "--quick", "--millis=50", "--iterations=5", "--warmup=1"));
    all.add("--heap=128m");
    all.addAll(List.of(options));
    return ExampleRun.of(Isolation.NONE, all.toArray(new String[0]));
  }
}
