package io.bocj.jcstress;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * Runs jcstress and judges: every test has to pass, and every planted twin (a nested class {@code
 * Planted}, which does the same with a mistake in it) has to fail, or the harness is not able to
 * find that mistake here. jcstress alone cannot tell the one from the other.
 *
 * <p>Arguments: where results go; {@code quick} or {@code full}; part of the names of the tests to
 * run, {@code ""} for all; further options for jcstress.
 */
public final class Verdict {
  private static final String PLANTED = ".Planted";

  /** One compiler, one fork, a part of a second each. */
  private static final List<String> QUICK =
      List.of("-f", "1", "-iters", "1", "-time", "100", "-fsm", "1", "-sc", "false", "-af", "NONE");

  /** JNA and jcstress do things that newer JDKs warn of. */
  private static final String SILENT =
      "-XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED"
          + " --sun-misc-unsafe-memory-access=allow";

  /** Far more than any set takes: a test that hangs shows a wait that never ends. */
  private static final Duration LIMIT_QUICK = Duration.ofMinutes(10);

  private static final Duration LIMIT_FULL = Duration.ofHours(6);

  private final Path results;
  private final boolean quick;
  private final String part;
  private final List<String> more;
  private int failures;

  private Verdict(Path results, boolean quick, String part, List<String> more) {
    this.results = results;
    this.quick = quick;
    this.part = part;
    this.more = more;
  }

  /**
   * Runs and judges; exits with 1 if anything is not as it has to be.
   *
   * @param args see above
   * @throws Exception if jcstress cannot be run
   */
  public static void main(String[] args) throws Exception {
    List<String> given = Arrays.asList(args);
    if (given.size() < 2 || !List.of("quick", "full").contains(given.get(1))) {
      throw new IllegalArgumentException("-Djcstress has to begin with quick or full: " + given);
    }
    Verdict verdict =
        new Verdict(
            Path.of(given.get(0)),
            given.get(1).equals("quick"),
            given.size() > 2 ? given.get(2) : "",
            given.subList(Math.min(3, given.size()), given.size()));
    System.exit(verdict.reach() ? 0 : 1);
  }

  private boolean reach() throws Exception {
    startWatchdog();
    Map<String, List<TestResult>> all = run();
    int planted = 0;
    for (Map.Entry<String, List<TestResult>> test : all.entrySet()) {
      if (test.getKey().endsWith(PLANTED)) {
        planted++;
        judgePlanted(test.getKey(), test.getValue());
      } else {
        judgeSound(test.getKey(), test.getValue());
      }
    }
    if (all.size() == planted) {
      fail("no test has a name with \"" + part + "\" in it");
    }
    System.out.printf(
        "Memory order: %d tests and %d planted mistakes, %s; report in %s%n",
        all.size() - planted,
        planted,
        failures == 0 ? "all as they have to be" : failures + " not as they have to be",
        results);
    return failures == 0;
  }

  private void startWatchdog() {
    Thread watchdog =
        new Thread(
            () -> {
              try {
                Thread.sleep((quick ? LIMIT_QUICK : LIMIT_FULL).toMillis());
              } catch (InterruptedException e) {
                return;
              }
              fail("a test hangs: see the end of console.txt in " + results);
              ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
              Runtime.getRuntime().halt(1);
            },
            "watchdog");
    watchdog.setDaemon(true);
    watchdog.start();
  }

  // ---- running --------------------------------------------------------------------------------

  private Map<String, List<TestResult>> run() throws Exception {
    empty(results);
    PrintStream console = System.out;
    try (PrintStream log = new PrintStream(results.resolve("console.txt").toFile())) {
      System.setOut(log);
      Options options = new Options(options().toArray(new String[0]));
      if (!options.parse()) {
        throw new IllegalArgumentException("jcstress does not take " + more);
      }
      return run(options);
    } finally {
      System.setOut(console);
    }
  }

  private Map<String, List<TestResult>> run(Options options) throws Exception {
    JCStress stress = new JCStress(options);
    if (stress.getTests().isEmpty()) {
      return Map.of();
    }
    try {
      stress.run();
    } catch (AssertionError e) {
      // Some test has failed, as the planted ones have to.
    }
    // It writes that into the working directory.
    Path written = Path.of(options.getResultFile());
    return read(Files.move(written, results.resolve(written.getFileName())));
  }

  private static void empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private List<String> options() {
    List<String> options = new ArrayList<>(List.of("-r", results + "/"));
    if (!part.isEmpty()) {
      options.addAll(List.of("-t", part));
    }
    if (quick) {
      options.addAll(QUICK);
      options.addAll(List.of("-jvmArgs", SILENT + " -XX:-TieredCompilation"));
    } else {
      options.addAll(List.of("-jvmArgsPrepend", SILENT));
    }
    options.addAll(more);
    return options;
  }

  private static Map<String, List<TestResult>> read(Path written) throws Exception {
    InProcessCollector collected = new InProcessCollector();
    DiskReadCollector reader = new DiskReadCollector(written.toString(), collected);
    reader.dump();
    reader.close();
    Map<String, List<TestResult>> byName = new TreeMap<>();
    for (TestResult result : collected.getTestResults()) {
      byName.computeIfAbsent(result.getName(), name -> new ArrayList<>()).add(result);
    }
    return byName;
  }

  // ---- judging --------------------------------------------------------------------------------

  private void judgeSound(String name, List<TestResult> runs) {
    for (TestResult run : runs) {
      if (run.status() != Status.NORMAL || !run.grading().isPassed) {
        fail(name + ": " + describe(run));
      }
    }
  }

  private void judgePlanted(String name, List<TestResult> runs) {
    for (TestResult run : runs) {
      if (run.status() != Status.NORMAL) {
        fail(name + ": " + describe(run));
      }
    }
    if (runs.stream().allMatch(run -> run.grading().isPassed)) {
      fail(name + ": the planted mistake was not found in " + describe(runs.get(0)));
    }
  }

  private static String describe(TestResult run) {
    StringBuilder text = new StringBuilder(run.status().toString()).append(' ');
    text.append(run.getTotalCount()).append(" samples");
    run.grading()
        .gradingResults
        .values()
        .forEach(
            outcome ->
                text.append("; (")
                    .append(outcome.id)
                    .append(") ")
                    .append(outcome.expect)
                    .append(' ')
                    .append(outcome.count));
    run.getMessages().forEach(message -> text.append("; ").append(message));
    run.getVmErr().forEach(line -> text.append("; ").append(line));
    return text.append("; ").append(run.getConfig().jvmArgs).toString();
  }

  private void fail(String what) {
    failures++;
    System.err.println("FAILED " + what);
  }
}
