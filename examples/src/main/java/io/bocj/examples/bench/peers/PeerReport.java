package io.bocj.examples.bench.peers;

import com.github.freva.asciitable.ColumnData;
import io.bocj.examples.measure.CacheLines;
import io.bocj.examples.measure.Collector;
import io.bocj.examples.measure.Environment;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Summary;
import io.bocj.examples.measure.Table;
import io.bocj.examples.measure.TableReport;
import io.bocj.examples.measure.Tables;
import io.bocj.examples.measure.Timed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All of a run: what was measured where and how, and what came out.
 *
 * @param environment where
 * @param effort how much was run
 * @param selection who was measured at what
 * @param measurements what came out, one for each entry
 */
record PeerReport(
    Environment environment,
    String effort,
    PeerSelection selection,
    List<Measurement<Entry, Timed>> measurements)
    implements TableReport {
  private static final String ONCE =
      "there is one figure of the executors: they have a thread for each account";
  private static final String NO_VIRTUAL_THREADS = "virtual threads need JDK 21";

  private record Row(Collector collector, PeerKind peer) {}

  /** A figure with the samples behind it, as it is written to JSON. */
  private record Figure(
      Entry entry,
      @Nullable Summary millionsPerSecond,
      List<List<Timed>> forks,
      List<String> failures) {
    static Figure of(Measurement<Entry, Timed> measurement) {
      return new Figure(
          measurement.subject(),
          measurement.summary(Timed::rate).orElse(null),
          measurement.forks(),
          measurement.failures());
    }
  }

  private record Document(Environment environment, String effort, List<Figure> figures) {}

  @Override
  public Table<?> table() {
    return new Table<>(rows(), columns());
  }

  @Override
  public Object document() {
    return new Document(environment, effort, measurements.stream().map(Figure::of).toList());
  }

  @Override
  public String heading() {
    return environment.heading(
        "million tasks per second: median [min..max]", CacheLines.of(measurements), effort);
  }

  @Override
  public String notes() {
    boolean virtual = selection.peers().contains(PeerKind.VIRTUAL_LOCKS);
    return virtual ? ONCE : ONCE + "; " + NO_VIRTUAL_THREADS;
  }

  private List<Row> rows() {
    return selection.collectors().stream()
        .flatMap(collector -> selection.peers().stream().map(peer -> new Row(collector, peer)))
        .toList();
  }

  private List<ColumnData<Row>> columns() {
    Map<Entry, Measurement<Entry, Timed>> measured =
        measurements.stream().collect(Collectors.toMap(Measurement::subject, Function.identity()));
    List<ColumnData<Row>> columns = new ArrayList<>();
    columns.add(Tables.left("peer", row -> row.peer().toString()));
    columns.add(Tables.left("collector", row -> row.collector().toString()));
    for (Task task : selection.tasks()) {
      for (int threads : selection.threads()) {
        columns.add(
            Tables.right(task + ", " + threads, row -> figure(measured, row, task, threads)));
      }
    }
    columns.add(Tables.left("not guaranteed", row -> row.peer().lacks()));
    return columns;
  }

  private String figure(
      Map<Entry, Measurement<Entry, Timed>> measured, Row row, Task task, int threads) {
    if (row.peer().hasItsOwnThreads() && threads != selection.threads().get(0)) {
      return "";
    }
    Entry entry = selection.entry(row.peer(), task, threads, row.collector());
    return Optional.ofNullable(measured.get(entry))
        .flatMap(m -> m.summary(Timed::rate))
        .map(Summary::toString)
        .orElse("failed");
  }
}
