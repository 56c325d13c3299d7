package io.bocj.jcstress;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * Runs jcstress and judges: every test has to pass, and every planted twin (a nested class {@code
 * Planted}, which does the same with a mistake in it) has to fail, or the harness is not able to
 * find that mistake here. jcstress alone cannot tell the one from the other.
 *
 * <p>How often two threads meet depends on what else the machine does. So a planted mistake that is
 * not found is looked for again, with growing {@link Effort}, before that is held against it, and
 * so is what has hardly been run; a test that fails has failed.
 *
 * <p>Arguments: where results go; {@code quick} or {@code full}; part of the names of the tests to
 * run, {@code ""} for all; further options for jcstress.
 */
public final class Verdict {
  private static final String PLANTED = ".Planted";

  /** Samples with fewer of which a test says nothing. */
  private static final long ENOUGH = 1000;

  /** Far more than any set takes: a test that hangs shows a wait that never ends. */
  private static final Duration LIMIT_QUICK = Duration.ofMinutes(20);

  private static final Duration LIMIT_FULL = Duration.ofHours(6);

  private final Path results;
  private final boolean quick;
  private final String part;
  private final Stress stress;

  /** Tests that have to be run for longer, and why. */
  private final Map<String, String> undecided = new TreeMap<>();

  private int failures;

  private Verdict(Path results, boolean quick, String part, List<String> more) throws IOException {
    this.results = results;
    this.quick = quick;
    this.part = part;
    this.stress = new Stress(results, quick, more);
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
    if (Runtime.getRuntime().availableProcessors() < 2) {
      System.out.println("Memory order: NOT TESTED, as threads meet only where two run at once");
      return;
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
    Map<String, List<TestResult>> all = stress.run(".*" + part, Effort.first(quick));
    long planted = all.keySet().stream().filter(name -> name.endsWith(PLANTED)).count();
    all.forEach(this::judge);
    for (Effort effort : Effort.growing()) {
      lookAgain(effort);
    }
    undecided.forEach((name, why) -> fail(name + ": " + why + ": see console.txt in " + results));
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

  private void lookAgain(Effort effort) throws Exception {
    if (!undecided.isEmpty()) {
      System.out.println("Looking longer, " + effort + ": " + undecided);
      Set<String> again = Set.copyOf(undecided.keySet());
      undecided.clear();
      Map<String, List<TestResult>> found = stress.run(Stress.exactly(again), effort);
      again.forEach(name -> judge(name, found.getOrDefault(name, List.of())));
    }
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

  // ---- judging --------------------------------------------------------------------------------

  private void judge(String name, List<TestResult> runs) {
    if (name.endsWith(PLANTED)) {
      judgePlanted(name, runs);
    } else {
      judgeSound(name, runs);
    }
  }

  private void judgeSound(String name, List<TestResult> runs) {
    int failuresBefore = failures;
    for (TestResult run : runs) {
      if (run.status() != Status.NORMAL || !run.grading().isPassed) {
        fail(name + ": " + describe(run));
      }
    }
    if (failures == failuresBefore
        && runs.stream().mapToLong(TestResult::getTotalCount).sum() < ENOUGH) {
      undecided.put(name, "its threads have hardly met");
    }
  }

  private void judgePlanted(String name, List<TestResult> runs) {
    boolean found = false;
    for (TestResult run : runs) {
      if (run.status() == Status.NORMAL) {
        found |= !run.grading().isPassed;
      } else if (run.status() != Status.TIMEOUT_ERROR) {
        fail(name + ": " + describe(run));
      }
    }
    if (!found) {
      undecided.put(name, "the planted mistake is not found");
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
