package io.bocj.examples.bench;

import com.github.freva.asciitable.ColumnData;
import io.bocj.Isolation;
import io.bocj.examples.bench.workload.WorkloadKind;
import io.bocj.examples.measure.Collector;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Summary;
import io.bocj.examples.measure.Table;
import io.bocj.examples.measure.Tables;
import io.bocj.examples.measure.Timed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Workloads down, isolations and collectors across, then the anchors. */
final class FigureTable {
  private final Selection selection;
  private final Map<Configuration, Measurement<Configuration, Timed>> measurements;
  private final List<Anchor> anchors;

  private record Row(WorkloadKind workload, int workers) {}

  FigureTable(
      Selection selection,
      List<Measurement<Configuration, Timed>> measurements,
      List<Anchor> anchors) {
    this.selection = selection;
    this.measurements =
        measurements.stream().collect(Collectors.toMap(Measurement::subject, Function.identity()));
    this.anchors = anchors;
  }

  Table<?> table() {
    return new Table<>(rows(), columns());
  }

  private List<Row> rows() {
    return selection.configurations().stream()
        .map(c -> new Row(c.workload(), c.workers()))
        .distinct()
        .toList();
  }

  private List<ColumnData<Row>> columns() {
    List<ColumnData<Row>> columns = new ArrayList<>();
    columns.add(Tables.left("workload", row -> row.workload().toString()));
    columns.add(Tables.right("workers", row -> Integer.toString(row.workers())));
    for (Isolation isolation : selection.isolations()) {
      for (Collector collector : selection.collectors()) {
        columns.add(
            Tables.right(isolation + " " + collector, row -> figure(row, isolation, collector)));
      }
    }
    for (Anchor anchor : anchors) {
      columns.add(
          Tables.right(
              anchor.source() + " *", row -> anchor.figure(row.workload(), row.workers())));
    }
    return columns;
  }

  private String figure(Row row, Isolation isolation, Collector collector) {
    Optional<Summary> rate = rate(row, isolation, collector);
    return rate.map(r -> r + speedUp(r, row, isolation, collector)).orElse("failed");
  }

  /** Over one worker, for workloads that measure it, if one worker was measured. */
  private String speedUp(Summary rate, Row row, Isolation isolation, Collector collector) {
    if (row.workers() == 1 || row.workload().weight() == 1) {
      return "";
    }
    return rate(new Row(row.workload(), 1), isolation, collector)
        .map(one -> String.format(Locale.ROOT, " %.2f x", rate.median() / one.median()))
        .orElse("");
  }

  private Optional<Summary> rate(Row row, Isolation isolation, Collector collector) {
    Configuration key = new Configuration(row.workload(), row.workers(), isolation, collector);
    return Optional.ofNullable(measurements.get(key)).flatMap(m -> m.summary(Timed::rate));
  }
}
