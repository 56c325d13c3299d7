package io.bocj.examples.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {
  @TempDir private Path folder;

  @Test
  void everyKindIsMeasuredUnderBothIsolationsInAllForms() throws IOException {
    Path json = folder.resolve("m.json");
    Path html = folder.resolve("m.html");
    Path page = folder.resolve("m.md");
    ExampleRun run =
        ExampleRun.of(
                Isolation.NONE,
                "messages",
                "--quick",
                "--operations=2000",
                "--warmup=1",
                "--repeats=1",
                "--heap=128m",
                "--json=" + json,
                "--html=" + html,
                "--markdown=" + page)
            .assertGood();
    assertEquals(
        "checked: every message arrived in order, and every look found what is there",
        run.verdict());
    for (Kind kind : Kind.values()) {
      assertEquals(2, run.linesWith("| " + kind + " ").size(), kind::toString);
    }
    JsonArray figures =
        JsonParser.parseString(Files.readString(json)).getAsJsonObject().getAsJsonArray("figures");
    assertEquals(2 * Kind.values().length, figures.size());
    assertTrue(Files.readString(html).contains("echarts.init("));
    assertEquals("<!-- messages: begin -->", Files.readAllLines(page).get(0));
  }

  @Test
  void anOptionThatCannotBeWorkedWithIsAnsweredWithAdviceAndExitCode2() {
    ExampleRun run = ExampleRun.of(Isolation.NONE, "messages", "--operations=0");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().get(0).contains("--operations must be at least 1"));
  }
}
