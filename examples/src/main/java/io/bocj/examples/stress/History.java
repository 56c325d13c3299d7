package io.bocj.examples.stress;

import io.bocj.examples.stress.journal.Entry;
import io.bocj.examples.stress.journal.Fate;
import io.bocj.examples.stress.journal.Journal;
import io.bocj.examples.stress.journal.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened, by cown, in order. The order is that of the versions, which the cowns themselves
 * hold; so no clock is needed that all threads would have to share.
 */
final class History {
  private final List<Entry> entries;
  private final Map<Place, List<Event>> events = new LinkedHashMap<>();
  private final Map<Entry, Outcome> outcomes = new HashMap<>();

  History(Journal journal) {
    entries = journal.entries();
    for (Entry entry : entries) {
      outcomes.put(entry, Outcome.of(entry));
      if (entry.task().fate() == Fate.OBSERVES || entry.runs() > 0) {
        addEvents(entry);
      }
    }
    events.values().forEach(list -> list.sort(Comparator.comparingLong(Event::position)));
  }

  private void addEvents(Entry entry) {
    for (int i = 0; i < entry.task().slots().size(); i++) {
      if (entry.saw(i)) {
        boolean changed = outcome(entry).changed().get(i);
        events
            .computeIfAbsent(entry.task().slots().get(i).place(), any -> new ArrayList<>())
            .add(new Event(entry, i, changed));
      }
    }
  }

  List<Entry> entries() {
    return entries;
  }

  /** By cown, what saw it, in the order of {@link Event#position}. */
  Map<Place, List<Event>> events() {
    return events;
  }

  /** What must have become of a behavior. */
  Outcome outcome(Entry entry) {
    Outcome outcome = outcomes.get(entry);
    return outcome == null ? Outcome.of(entry) : outcome;
  }
}
