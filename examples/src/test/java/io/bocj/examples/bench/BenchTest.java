package io.bocj.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import io.bocj.examples.bench.workload.WorkloadKind;
import io.bocj.examples.measure.Collector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchTest {
  private static final List<String> SHORT =
      List.of("bench", "--quick", "--behaviors=2345", "--heap=128m");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void eachWorkloadRunsToItsEndWithTheRightValues(Isolation isolation) {
    ExampleRun run = run("--collector=g1", "--workers=2", "--isolation=" + isolation).assertGood();
    for (WorkloadKind kind : WorkloadKind.values()) {
      assertEquals(1, run.linesWith("| " + kind + " ").size(), kind.toString());
    }
    assertEquals(
        "checked: every repeat ran all its behaviors and left the right values", run.verdict());
  }

  @ParameterizedTest
  @EnumSource
  void eachCollectorIsAColumn(Collector collector) {
    ExampleRun run = loop("--collector=" + collector.name()).assertGood();
    assertEquals(1, run.linesWith(" NONE " + collector + " |").size());
  }

  @Test
  void jsonHasASampleForEachRepeatOfEachFork() throws IOException {
    Path file = folder.resolve("report.json");
    loop("--collector=g1", "--forks=2", "--warmup=1", "--repeats=3", "--json=" + file).assertGood();
    JsonObject document = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    JsonArray figures = document.getAsJsonArray("figures");
    assertEquals(1, figures.size());
    JsonArray forks = figures.get(0).getAsJsonObject().getAsJsonArray("forks");
    assertEquals(2, forks.size());
    JsonArray samples = forks.get(0).getAsJsonArray();
    assertEquals(4, samples.size());
    for (String when : List.of("cacheLineBefore", "cacheLineAfter")) {
      assertTrue(samples.get(0).getAsJsonObject().get(when).getAsDouble() >= 0, when);
    }
  }

  @Test
  void markdownGoesBetweenTheMarksOfAPage() throws IOException {
    Path file = folder.resolve("page.md");
    Files.writeString(file, "# Page\n<!-- bench: begin -->\n<!-- bench: end -->\n");
    loop("--collector=g1", "--markdown=" + file).assertGood();
    List<String> page = Files.readAllLines(file);
    assertEquals("# Page", page.get(0));
    assertTrue(page.stream().anyMatch(line -> line.startsWith("| loop ")), page::toString);
  }

  @Test
  void peersStandInOneTableAndInASectionOfTheirOwn() throws IOException {
    Path file = folder.resolve("page.md");
    Path json = folder.resolve("peers.json");
    Files.writeString(
        file,
        "<!-- bench: begin -->\n<!-- bench: end -->\n<!-- peers: begin -->\n<!-- peers: end -->\n");
    ExampleRun run =
        run("--peers", "--collector=g1", "--markdown=" + file, "--json=" + json).assertGood();
    for (String peer : List.of("bocj, NONE", "Pekko typed actors", "CompletableFuture chains")) {
      assertEquals(1, run.linesWith("| " + peer + " ").size(), peer);
    }
    assertEquals(
        "checked: every peer ran all its tasks and left the right balances", run.verdict());
    List<String> page = Files.readAllLines(file);
    assertEquals("<!-- bench: end -->", page.get(1));
    assertTrue(page.stream().anyMatch(line -> line.startsWith("| bocj, NONE ")), page::toString);
    JsonArray figures =
        JsonParser.parseString(Files.readString(json)).getAsJsonObject().getAsJsonArray("figures");
    assertTrue(figures.size() >= 7 * 3 * 2 - 3, () -> figures.size() + " figures");
  }

  @Test
  void aJvmThatFailsIsReportedAndTheOthersStillRun() {
    ExampleRun run = loop("--collector=g1,parallel", "--jvm-option=-XX:+UseG1GC");
    assertEquals(1, run.exitCode());
    assertEquals(
        "FAILED: loop, NONE, Parallel, workers: 1: the JVM ended with exit code 1", run.verdict());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--heap=much",
        "--behaviors=0",
        "--forks=0",
        "--repeats=0",
        "--warmup=-1",
        "--workers=0",
        "--workload=lop",
        "--json=/no/such/file.json",
        "--markdown=/"
      })
  void anOptionOutOfRangeIsAnsweredWithTheUsageAndExitCode2(String option) {
    ExampleRun run = ExampleRun.of(Isolation.NONE, "bench", option);
    assertEquals(2, run.exitCode());
    assertTrue(run.err().stream().anyMatch(l -> l.startsWith("Usage: examples/run bench")));
  }

  @Test
  void peersRefuseAWorkloadThatNotAllOfThemCanRun() {
    ExampleRun run = ExampleRun.of(Isolation.NONE, "bench", "--peers", "--workload=readers,loop");
    assertEquals(2, run.exitCode());
    assertEquals("--peers has only the workloads [loop, bank, distinct]", run.err().get(0));
  }

  private static ExampleRun loop(String... options) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("--workload=loop", "--workers=1", "--isolation=none"));
    all.addAll(List.of(options));
    return run(all.toArray(new String[0]));
  }

  private static ExampleRun run(String... options) {
    List<String> all = new ArrayList<>(SHORT);
    all.addAll(List.of(options));
    return ExampleRun.of(Isolation.NONE, all.toArray(new String[0]));
  }
}
