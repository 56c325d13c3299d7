package io.bocj.examples.stress;

import io.bocj.BehaviorException;
import io.bocj.examples.stress.journal.Change;
import io.bocj.examples.stress.journal.Deed;
import io.bocj.examples.stress.journal.Ending;
import io.bocj.examples.stress.journal.Entry;
import io.bocj.examples.stress.journal.Errand;
import io.bocj.examples.stress.journal.Journal;
import io.bocj.examples.stress.journal.Loaders;
import io.bocj.examples.stress.journal.Note;
import io.bocj.examples.stress.journal.Place;
import io.bocj.examples.stress.journal.Plant;
import io.bocj.examples.stress.journal.Task.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every behavior of the stress test does, as its deed says. */
final class Body {
  private final Journal journal;
  private final Entry entry;
  private final Deed deed;
  private final List<Slot> slots;

  private final Held held;

  private Body(Journal journal, Entry entry) {
    this.journal = journal;
    this.entry = entry;
    deed = entry.task().deed();
    slots = entry.task().slots();
    held = new Held(journal, entry);
  }

  /** Runs one behavior; returns what its result cown is to hold. */
  static @Nullable Object act(Errand errand, @Nullable Baggage baggage, Object... handed)
      throws Mishap {
    Journal journal = Journal.of(errand.journal());
    Body body = new Body(journal, journal.entry(errand.entry()));
    Loaders.uses(Body.class.getClassLoader());
    body.entry.begin();
    try {
      body.unpack(baggage);
      body.held.sort(List.of(handed));
      return body.perform();
    } finally {
      body.held.leave();
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

  // ---- what it does ---------------------------------------------------------------------------

  private @Nullable Object perform() throws Mishap {
    held.enter();
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

  private void look() {
    BehaviorException failed = null;
    for (int i = 0; i < slots.size(); i++) {
      try {
        held.see(i);
      } catch (BehaviorException e) {
        entry.seesFailure(i, Signatures.ofCause(e));
        failed = e;
      }
    }
    if (failed != null && !deed.heals()) {
      throw failed;
    }
  }

  private void change() {
    boolean stuck = Outcome.ending(entry) == Ending.STUCK_VALUE;
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).writes() && entry.saw(i)) {
        if (stuck) {
          stuck = false;
          held.set(i, Ledger.stuck(entry.next(i)));
        } else {
          held.write(i, next(i), deed.change());
        }
      }
    }
  }

  private Note next(int i) {
    return journal.plants(Plant.LOST_UPDATE) ? entry.seen(i) : entry.next(i);
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
    for (int i = 0; i < slots.size(); i++) {
      if (held.value(i) instanceof Ledger ledger && ledger.innerJournal() == journal.number()) {
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
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).writes()
          && deed.change() == Change.IN_PLACE
          && held.value(i) instanceof Ledger ledger) {
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
      Loaders.keep(Body.class.getClassLoader());
    }
    if (journal.always(Plant.LEAK)) {
      Faults.leak(journal, Held.INTERPRETER);
    }
  }
}
