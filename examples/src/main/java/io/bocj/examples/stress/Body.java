package io.bocj.examples.stress;

import io.bocj.Acquired;
import io.bocj.AcquiredRead;
import io.bocj.BehaviorException;
import io.bocj.Cown;
import io.bocj.examples.stress.journal.Change;
import io.bocj.examples.stress.journal.Deed;
import io.bocj.examples.stress.journal.Ending;
import io.bocj.examples.stress.journal.Entry;
import io.bocj.examples.stress.journal.Errand;
import io.bocj.examples.stress.journal.Journal;
import io.bocj.examples.stress.journal.Note;
import io.bocj.examples.stress.journal.Place;
import io.bocj.examples.stress.journal.Plant;
import io.bocj.examples.stress.journal.Task.Slot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every behavior of the stress test does, as its deed says. */
final class Body {
  /** Whose classes these are; without the loader itself, which must be free to go. */
  private static final String INTERPRETER =
      Body.class.getClassLoader().getName() + "@" + System.identityHashCode(Body.class);

  private final Journal journal;
  private final Entry entry;
  private final Deed deed;
  private final List<Slot> slots;

  /** By slot, what was handed for it. */
  private final @Nullable Object[] handles;

  /** By slot, the value that was seen; null if there was none. */
  private final @Nullable Object[] values;

  private final boolean[] entered;
  private final List<Object> sighted = new ArrayList<>();

  private Body(Journal journal, Entry entry) {
    this.journal = journal;
    this.entry = entry;
    deed = entry.task().deed();
    slots = entry.task().slots();
    handles = new @Nullable Object[slots.size()];
    values = new @Nullable Object[slots.size()];
    entered = new boolean[slots.size()];
  }

  /** Runs one behavior; returns what its result cown is to hold. */
  static @Nullable Object act(Errand errand, @Nullable Baggage baggage, Object... handed)
      throws Mishap {
    Journal journal = Journal.of(errand.journal());
    Body body = new Body(journal, journal.entry(errand.entry()));
    Journal.uses(Body.class.getClassLoader());
    body.entry.begin();
    try {
      body.unpack(baggage);
      body.sort(List.of(handed));
      return body.perform();
    } finally {
      body.leave();
      body.entry.end();
    }
  }

  private void unpack(@Nullable Baggage baggage) {
    if (baggage != null) {
      if (!baggage.whole()) {
        journal.complain("captures: what " + entry + " captured did not arrive whole");
      }
      baggage.spoil();
    }
  }

  /** Finds the handle for each slot; of several for one cown, one that may write if any may. */
  private void sort(List<?> handed) {
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

  // ---- what it does ---------------------------------------------------------------------------

  private @Nullable Object perform() throws Mishap {
    enter();
    misbehave();
    if (deed.looks()) {
      look();
    }
    if (Outcome.failsEarly(entry)) {
      fail();
    }
    if (deed.looks()) {
      change();
    }
    schedule();
    pause();
    if (!journal.always(Plant.NO_FAILURE)) {
      fail();
    }
    return result();
  }

  private void enter() {
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      entered[i] = journal.enter(entry, slot.place(), slot.writes());
    }
  }

  private void leave() {
    for (int i = 0; i < slots.size(); i++) {
      if (entered[i]) {
        journal.leave(slots.get(i).place(), slots.get(i).writes());
      }
    }
    sighted.forEach(object -> journal.forgets(object, INTERPRETER));
  }

  private void look() {
    BehaviorException failed = null;
    for (int i = 0; i < slots.size(); i++) {
      try {
        see(i);
      } catch (BehaviorException e) {
        entry.seesFailure(i, Signatures.ofCause(e));
        failed = e;
      }
    }
    if (failed != null && !deed.heals()) {
      throw failed;
    }
  }

  private void see(int i) {
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
    if (kind != Values.MOVED) { // its storage may be seen by several readers
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

  private void change() {
    boolean stuck = Outcome.ending(entry) == Ending.STUCK_VALUE;
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).writes() && entry.saw(i)) {
        if (stuck) {
          stuck = false;
          set(i, Ledger.stuck(entry.next(i)));
        } else {
          write(i, next(i));
        }
      }
    }
  }

  private Note next(int i) {
    return journal.plants(Plant.LOST_UPDATE) ? entry.seen(i) : entry.next(i);
  }

  private void write(int i, Note next) {
    Object value = values[i];
    Values kind = kind(i);
    if (value == null || deed.change() == Change.REPLACE) {
      set(i, kind.fresh(next));
    } else if (deed.change() == Change.UPDATE) {
      acquired(i).update(seen -> kind.advance(seen, next));
    } else {
      Object advanced = kind.advance(value, next);
      if (advanced != value) {
        set(i, advanced);
      }
    }
  }

  private void set(int i, Object value) {
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

  // ---- what it schedules ----------------------------------------------------------------------

  private void schedule() {
    Planner planner = Planner.inBody(journal, entry);
    for (int i = 0; i < deed.children(); i++) {
      planner.step(placeInside());
      adorn(planner);
    }
  }

  /** A cown that is inside a value seen here; null if there is none. */
  private @Nullable Place placeInside() {
    for (Object value : values) {
      if (value instanceof Ledger ledger && ledger.innerJournal() == journal.number()) {
        Place inside = journal.published(ledger.innerPlace());
        if (inside == null || inside.cown() != ledger.inner()) {
          journal.complain("identity: %s found another cown than was put there".formatted(entry));
        }
        return inside;
      }
    }
    return null;
  }

  /** Puts a new cown into a value that this may write. */
  private void adorn(Planner planner) {
    for (int i = 0; i < values.length; i++) {
      if (slots.get(i).writes()
          && deed.change() == Change.IN_PLACE
          && values[i] instanceof Ledger ledger) {
        int index = planner.make();
        Place made = journal.published(index);
        if (made != null) {
          ledger.inner(journal.number(), index, made.cown());
        }
        return;
      }
    }
  }

  // ---- how it ends ----------------------------------------------------------------------------

  private void pause() {
    if (deed.pauseNanos() > 0) {
      long end = System.nanoTime() + deed.pauseNanos();
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    }
  }

  private void fail() throws Mishap {
    switch (Outcome.ending(entry)) {
      case EXCEPTION -> throw new Mishap(Signatures.message(entry));
      case ERROR -> throw new AssertionError(Signatures.message(entry));
      case OVERFLOW -> descend(1);
      default -> {
        // It does not fail, or not by throwing.
      }
    }
  }

  private static long descend(long depth) {
    return depth == 0 ? 0 : 1 + descend(depth + 1);
  }

  private @Nullable Object result() {
    if (Outcome.ending(entry) == Ending.STUCK_RESULT) {
      return Ledger.stuck(entry.returned());
    }
    return entry.result() == null ? null : Values.of(deed.kind()).fresh(entry.returned());
  }

  // ---- faults ---------------------------------------------------------------------------------

  private void misbehave() {
    if (journal.plants(Plant.HANG)) {
      Faults.hang();
    }
    if (journal.plants(Plant.UNHELD)) {
      Faults.enterUnheld(journal, entry);
    }
    if (journal.plants(Plant.LOADER)) {
      Journal.keep(Body.class.getClassLoader());
    }
    if (journal.always(Plant.LEAK)) {
      Faults.leak(journal, INTERPRETER);
    }
  }
}
