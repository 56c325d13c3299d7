package io.bocj.examples.stress;

import io.bocj.Acquired;
import io.bocj.AcquiredRead;
import io.bocj.Cown;
import io.bocj.examples.stress.journal.Change;
import io.bocj.examples.stress.journal.Entry;
import io.bocj.examples.stress.journal.Journal;
import io.bocj.examples.stress.journal.Note;
import io.bocj.examples.stress.journal.Task.Slot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a behavior holds: its cowns' handles, and the values that it has seen in them. */
final class Held {
  /** Whose classes these are; without the loader itself, which must be free to go. */
  static final String INTERPRETER =
      Held.class.getClassLoader().getName() + "@" + System.identityHashCode(Held.class);

  private final Journal journal;
  private final Entry entry;
  private final List<Slot> slots;

  /** By slot, what was handed for it. */
  private final @Nullable Object[] handles;

  /** By slot, the value that was seen; null if there was none. */
  private final @Nullable Object[] values;

  private final boolean[] entered;
  private final List<Object> sighted = new ArrayList<>();

  Held(Journal journal, Entry entry) {
    this.journal = journal;
    this.entry = entry;
    slots = entry.task().slots();
    handles = new @Nullable Object[slots.size()];
    values = new @Nullable Object[slots.size()];
    entered = new boolean[slots.size()];
  }

  // ---- handles --------------------------------------------------------------------------------

  /** Finds the handle for each slot; of several for one cown, one that may write if any may. */
  void sort(List<?> handed) {
    for (Object handle : handed) {
      if (handle instanceof List<?> group) {
        sort(group);
      } else {
        keep(handle);
      }
    }
  }

  private void keep(Object handle) {
    Cown<?> cown = cown(handle);
    for (int i = 0; i < handles.length; i++) {
      if (slots.get(i).place().cown() == cown) {
        if (handles[i] == null || handle instanceof Acquired) {
          handles[i] = handle;
        }
        return;
      }
    }
    journal.complain("requests: " + entry + " was handed a cown that it did not ask for");
  }

  private static Cown<?> cown(Object handle) {
    return handle instanceof Acquired<?> acquired
        ? acquired.cown()
        : ((AcquiredRead<?>) handle).cown();
  }

  // ---- coming and going -----------------------------------------------------------------------

  void enter() {
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      entered[i] = journal.enter(entry, slot.place(), slot.writes());
    }
  }

  void leave() {
    for (int i = 0; i < slots.size(); i++) {
      if (entered[i]) {
        journal.leave(slots.get(i).place(), slots.get(i).writes());
      }
    }
    sighted.forEach(object -> journal.forgets(object, INTERPRETER));
  }

  // ---- values ---------------------------------------------------------------------------------

  /** Asks for a value, and notes it. */
  void see(int i) {
    Object handle = handles[i];
    if (handle == null) {
      journal.complain("requests: %s was not handed %s".formatted(entry, slots.get(i)));
      return;
    }
    Object value =
        handle instanceof Acquired<?> acquired ? acquired.get() : ((AcquiredRead<?>) handle).get();
    Values kind = kind(i);
    values[i] = value;
    entry.sees(i, kind.note(value));
    if (!kind.whole(value)) {
      journal.complain("torn value: %s saw one in %s".formatted(entry, slots.get(i)));
    }
    if (entry.task().isolated() && kind != Values.MOVED) { // whose storage readers share
      sight(kind.identity(value));
    }
  }

  private void sight(Object object) {
    sighted.add(object);
    journal.sees(object, INTERPRETER);
  }

  private Values kind(int i) {
    return Values.of(slots.get(i).place().kind());
  }

  /** The value of a slot that was seen, or set; null if there is none. */
  @Nullable Object value(int i) {
    return values[i];
  }

  /** Gives a cown that may be written its next value. */
  void write(int i, Note next, Change change) {
    Object value = values[i];
    Values kind = kind(i);
    if (value == null || change == Change.REPLACE) {
      set(i, kind.fresh(next));
    } else if (change == Change.UPDATE) {
      acquired(i).update(seen -> kind.advance(seen, next));
    } else {
      Object advanced = kind.advance(value, next);
      if (advanced != value) {
        set(i, advanced);
      }
    }
  }

  void set(int i, Object value) {
    acquired(i).set(value);
    values[i] = value;
  }

  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // a slot that may write has been handed such a handle
  private Acquired<Object> acquired(int i) {
    return (Acquired<Object>) handles[i];
  }
}
