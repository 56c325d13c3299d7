package io.bocj.examples.fanout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FanoutTest {
  @TempDir private Path folder;

  @Test
  void ratesStandBesideThoseOfBocpy() throws IOException {
    Path page = folder.resolve("page.md");
    ExampleRun run =
        ExampleRun.of(
                Isolation.NONE,
                "fanout",
                "--steps=50",
                "--forks=1",
                "--warmup=0",
                "--repeats=1",
                "--heap=128m",
                "--markdown=" + page)
            .assertGood();
    assertEquals("checked: each behavior that was handed out has run, once", run.verdict());
    assertEquals(2, run.linesWith(" 59,000 | ").size());
    assertEquals(2, run.linesWith(" 90,000 | ").size());
    assertEquals(2, run.linesWith("| CLASS_LOADER ").size());
    assertTrue(Files.readString(page).contains("| NONE "));
  }
}
