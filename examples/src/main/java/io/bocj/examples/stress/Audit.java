package io.bocj.examples.stress;

import io.bocj.BehaviorException;
import io.bocj.Cown;
import io.bocj.examples.stress.journal.Entry;
import io.bocj.examples.stress.journal.Fate;
import io.bocj.examples.stress.journal.Journal;
import io.bocj.examples.stress.journal.Note;
import io.bocj.examples.stress.journal.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds what happened in a round against what was promised, when all has ended. */
final class Audit {
  private final Journal journal;
  private final History history;
  private final List<String> violations;
  private final Map<Place, Note> finals = new LinkedHashMap<>();
  private long failures;

  private Audit(Journal journal) {
    this.journal = journal;
    history = new History(journal);
    violations = new ArrayList<>(journal.complaints());
  }

  static Audit of(Journal journal) {
    Audit audit = new Audit(journal);
    audit.counts();
    audit.history.events().forEach(audit::chain);
    audit.order();
    new Atomicity(audit.history).violation().ifPresent(audit.violations::add);
    audit.history.entries().forEach(audit::result);
    audit.values();
    return audit;
  }

  /** What is wrong; empty if nothing is. Each begins with the name of the check. */
  List<String> violations() {
    return violations;
  }

  /** What the cowns hold in the end that are not failed. */
  Map<Place, Note> finals() {
    return finals;
  }

  /** How many results were failed, each rightly unless there are violations. */
  long failures() {
    return failures;
  }

  /** How many results had to be failed. */
  long expectedFailures() {
    return history.entries().stream()
        .filter(entry -> entry.task().fate() != Fate.OBSERVES)
        .filter(entry -> history.outcome(entry).failure() != null)
        .count();
  }

  // ---- counts ---------------------------------------------------------------------------------

  private void counts() {
    for (Entry entry : history.entries()) {
      int runs = entry.runs();
      boolean right =
          switch (entry.task().fate()) {
            case RUNS, OBSERVES -> runs == 1;
            case MAY_RUN -> runs <= 1;
            case MUST_NOT_RUN -> runs == 0;
          };
      if (!right) {
        violations.add("counts: ran %d times: %s".formatted(runs, entry));
      }
    }
  }

  // ---- values ---------------------------------------------------------------------------------

  /** Everybody saw what the one before had left. */
  private void chain(Place place, List<Event> events) {
    Note now = begin(place);
    for (Event event : events) {
      if (!event.seen().equals(now)) {
        violations.add(
            "values: %s held version %d when it was the turn of %s"
                .formatted(place, now.version(), event));
        return;
      }
      now = event.left();
    }
  }

  private Note begin(Place place) {
    Entry producer = place.producer();
    return producer == null ? place.first() : history.outcome(producer).result(producer);
  }

  private Note end(Place place) {
    List<Event> events = history.events().get(place);
    return events == null ? begin(place) : events.get(events.size() - 1).left();
  }

  /** Every cown holds what the last one left. */
  private void values() {
    for (int i = 0; i < journal.published(); i++) {
      Place place = journal.published(i);
      if (place != null) {
        value(place);
      }
    }
  }

  private void value(Place place) {
    Note left = end(place);
    Note held;
    try {
      held = Values.of(place.kind()).note(place.cown().join());
      finals.put(place, held);
    } catch (BehaviorException e) {
      held = Entry.failed(Signatures.ofCause(e));
    }
    if (!held.equals(left)) {
      violations.add(
          "values: %s holds version %d in the end instead of %d"
              .formatted(place, held.version(), left.version()));
    }
  }

  // ---- results --------------------------------------------------------------------------------

  /** A result that others have used is held against what they left; see {@link #values}. */
  private void result(Entry entry) {
    Cown<?> cown = entry.resultCown();
    if (cown == null) {
      return;
    }
    String failure = failure(cown);
    boolean used = entry.result() != null && history.events().containsKey(entry.result());
    String expected = history.outcome(entry).failure();
    if (failure != null || (used && expected != null)) {
      failures++;
    }
    if (!used && !Objects.equals(failure, expected)) {
      violations.add(
          "results: %s failed with %s instead of %s".formatted(entry, failure, expected));
    }
  }

  private static @Nullable String failure(Cown<?> cown) {
    try {
      cown.join();
      return null;
    } catch (BehaviorException e) {
      return Signatures.ofCause(e);
    }
  }

  // ---- order ----------------------------------------------------------------------------------

  private record Line(Place place, int source) {}

  /**
   * What one thread or body scheduled over a cown came to it in that order; and after the body's
   * own behavior.
   */
  private void order() {
    Map<Line, List<Event>> lines = new HashMap<>();
    history
        .events()
        .forEach(
            (place, events) ->
                events.forEach(
                    event -> {
                      add(lines, place, event.entry().task().source(), event);
                      add(lines, place, event.entry().task().number(), event);
                    }));
    lines.values().forEach(this::line);
  }

  private static void add(Map<Line, List<Event>> lines, Place place, int source, Event event) {
    lines.computeIfAbsent(new Line(place, source), any -> new ArrayList<>()).add(event);
  }

  private void line(List<Event> events) {
    events.sort(Comparator.comparingInt(event -> event.entry().task().number()));
    for (int i = 1; i < events.size(); i++) {
      if (events.get(i - 1).position() > events.get(i).position()) {
        violations.add("order: %s came before %s".formatted(events.get(i), events.get(i - 1)));
        return;
      }
    }
  }
}
