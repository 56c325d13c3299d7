package io.bocj.examples.stress;

import com.github.freva.asciitable.ColumnData;
import io.bocj.Isolation;
import io.bocj.examples.measure.Tables;
import io.bocj.examples.stress.journal.Entry;
import io.bocj.examples.stress.journal.Fate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all rounds come to. */
final class Totals {
  private final Map<Isolation, Long> rounds = new EnumMap<>(Isolation.class);
  private final Map<String, Long> figures = new LinkedHashMap<>();

  private record Row(String what, long figure) {}

  Totals() {
    for (String name :
        List.of(
            "rounds",
            "behaviors",
            "scheduled by behaviors",
            "in batches",
            "cancelled",
            "failures expected",
            "failures seen",
            "futures and joins",
            "transfers under audit",
            "restarts of runtimes",
            "steals")) {
      figures.put(name, 0L);
    }
  }

  void add(String what, long n) {
    figures.merge(what, n, Long::sum);
  }

  void addRound(Isolation isolation) {
    add("rounds", 1);
    rounds.merge(isolation, 1L, Long::sum);
  }

  void addEntry(Entry entry) {
    if (entry.task().fate() == Fate.OBSERVES) {
      add("futures and joins", 1);
      return;
    }
    add("behaviors", entry.runs());
    add("scheduled by behaviors", entry.task().source() >= 0 ? 1 : 0);
    add("in batches", entry.task().unit() == entry.task().number() ? 0 : 1);
    add("cancelled", entry.runs() == 0 ? 1 : 0);
  }

  void addHouse(House house) {
    add("restarts of runtimes", 1 + house.restarts());
    add("steals", house.stolen());
  }

  long figure(String what) {
    return figures.getOrDefault(what, 0L);
  }

  /** A table for a terminal. */
  String text() {
    List<ColumnData<Row>> columns =
        List.of(
            Tables.left("what", Row::what),
            Tables.right("how many", row -> "%,d".formatted(row.figure())));
    List<Row> rows =
        figures.entrySet().stream()
            .map(entry -> new Row(entry.getKey(), entry.getValue()))
            .toList();
    return Tables.text(rows, columns) + "\nrounds by isolation: " + rounds;
  }
}
