package io.bocj.examples.bench.peers;

import io.bocj.examples.bench.workload.WorkloadKind;
import io.bocj.examples.measure.Campaign;
import io.bocj.examples.measure.Collector;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.ForkedJvm;
import io.bocj.examples.measure.MeasuredReport;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Repeats;
import io.bocj.examples.measure.Timed;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** bocj and its peers at the same workloads, in one run on one machine. */
public final class Contest {
  private final PeerSelection selection;
  private final int tasks;
  private final Repeats repeats;

  /**
   * A contest.
   *
   * @param workloads what is run; those that not all peers can run are left out
   * @param threads on how many threads
   * @param collectors under which collectors
   * @param tasks how many in a repeat
   * @param repeats how often
   */
  public Contest(
      List<WorkloadKind> workloads,
      List<Integer> threads,
      List<Collector> collectors,
      int tasks,
      Repeats repeats) {
    List<Task> known = workloads.stream().flatMap(kind -> Task.like(kind).stream()).toList();
    this.selection = new PeerSelection(known, threads, collectors);
    this.tasks = tasks;
    this.repeats = repeats;
  }

  /**
   * The workloads that all peers can run.
   *
   * @return some of bocj's
   */
  public static List<WorkloadKind> workloads() {
    return Stream.of(WorkloadKind.values()).filter(kind -> Task.like(kind).isPresent()).toList();
  }

  /**
   * Measures all of it.
   *
   * @param jvm the options of all JVMs
   * @return what came out
   * @throws IOException if a JVM cannot be started
   * @throws InterruptedException if this thread was interrupted
   */
  public MeasuredReport run(List<String> jvm) throws IOException, InterruptedException {
    Environment environment = Environment.here(jvm);
    List<Measurement<Entry, Timed>> measurements =
        new Campaign<Entry, Timed>(
                "peers", new ForkedJvm<>(PeerFork.class, Timed.class, List.of()), repeats)
            .run(
                selection.entries(),
                entry -> entry.jvmOptions(jvm),
                entry -> new PeerAssignment(entry, tasks, repeats));
    return new PeerReport(environment, effort(), selection, measurements);
  }

  private String effort() {
    return String.format(Locale.ROOT, "%s; tasks in a repeat: %,d", repeats, tasks);
  }
}
