package io.bocj.examples.idle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdleTest {
  private static final List<String> SHORT =
      List.of("idle", "--seconds=1", "--samples=20", "--forks=1");

  /** Nothing is claimed here about a machine that others use too. */
  private static final String ANY_CPU = "--most-cpu=1000";

  private static final String ANY_WAKE = "--most-wake=1000000000";

  @TempDir private Path folder;

  @Test
  void everyConfigurationHasALine() throws IOException {
    Path page = folder.resolve("page.md");
    Files.writeString(page, "# Page\n<!-- idle: begin -->\n<!-- idle: end -->\n");
    ExampleRun run = run("--workers=1,2", ANY_CPU, ANY_WAKE, "--markdown=" + page).assertGood();
    for (Isolation isolation : Isolation.values()) {
      assertEquals(2, run.linesWith("| " + isolation + " ").size(), isolation.toString());
    }
    List<String> lines = Files.readAllLines(page);
    assertEquals("# Page", lines.get(0));
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("| NONE ")), lines::toString);
  }

  @Test
  void aMedianAboveTheLimitIsAFailure() {
    ExampleRun run = run("--workers=1", "--isolation=none", ANY_CPU, "--most-wake=0");
    assertEquals(1, run.exitCode());
    assertTrue(run.verdict().startsWith("FAILED: NONE, workers: 1: woken in "), run.verdict());
  }

  @Test
  void percentilesAreThoseOfTheSortedSamples() {
    long[] nanos = new long[100];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = (nanos.length - i) * 1000L;
    }
    assertEquals(new Latencies(50, 90, 99, 100), Latencies.of(nanos));
    assertEquals(new Latencies(7, 7, 7, 7), Latencies.of(7000));
  }

  private static ExampleRun run(String... options) {
    List<String> all = new ArrayList<>(SHORT);
    all.addAll(List.of(options));
    return ExampleRun.of(Isolation.NONE, all.toArray(new String[0]));
  }
}
