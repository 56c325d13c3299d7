package io.bocj.examples.bench;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import io.bocj.Isolation;
import io.bocj.examples.bench.workload.WorkloadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Workloads down, isolations and collectors across, then the anchors. */
final class FigureTable {
  /** Frames of a table in Markdown: a rule below the header, and bars between columns. */
  private static final Character[] MARKDOWN = {
    null, null, null, null, '|', '|', '|', '|', '-', '|', '|', '|', '|', '|', null, null, null,
    null, null, null, null, null, null, null, null, null, null, null, null
  };

  private final Selection selection;
  private final Map<Configuration, Measurement> measurements;
  private final List<Anchor> anchors;

  private record Row(WorkloadKind workload, int workers) {}

  FigureTable(Selection selection, List<Measurement> measurements, List<Anchor> anchors) {
    this.selection = selection;
    this.measurements =
        measurements.stream()
            .collect(Collectors.toMap(Measurement::configuration, Function.identity()));
    this.anchors = anchors;
  }

  /** For a terminal. */
  String text() {
    return framed(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS);
  }

  /** For a page. */
  String markdown() {
    return framed(MARKDOWN);
  }

  private String framed(Character[] frames) {
    return AsciiTable.builder()
        .border(frames)
        .data(rows(), columns())
        .lineSeparator("\n")
        .asString();
  }

  private List<Row> rows() {
    return selection.configurations().stream()
        .map(c -> new Row(c.workload(), c.workers()))
        .distinct()
        .toList();
  }

  private List<ColumnData<Row>> columns() {
    List<ColumnData<Row>> columns = new ArrayList<>();
    columns.add(column("workload", row -> row.workload().toString(), HorizontalAlign.LEFT));
    columns.add(column("workers", row -> Integer.toString(row.workers())));
    for (Isolation isolation : selection.isolations()) {
      for (Collector collector : selection.collectors()) {
        columns.add(column(isolation + " " + collector, row -> figure(row, isolation, collector)));
      }
    }
    for (Anchor anchor : anchors) {
      columns.add(
          column(anchor.source() + " *", row -> anchor.figure(row.workload(), row.workers())));
    }
    return columns;
  }

  private String figure(Row row, Isolation isolation, Collector collector) {
    Configuration key = new Configuration(row.workload(), row.workers(), isolation, collector);
    Measurement measurement = measurements.get(key);
    return Optional.ofNullable(measurement)
        .flatMap(Measurement::summary)
        .map(Summary::toString)
        .orElse("failed");
  }

  private static ColumnData<Row> column(String header, Function<Row, String> text) {
    return column(header, text, HorizontalAlign.RIGHT);
  }

  private static ColumnData<Row> column(
      String header, Function<Row, String> text, HorizontalAlign align) {
    return new Column().header(header).headerAlign(align).dataAlign(align).with(text);
  }
}
