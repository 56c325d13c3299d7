package io.bocj.examples.stress;

import io.bocj.Cown;
import io.bocj.examples.stress.journal.Note;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mutable value of the application, which every interpreter has a class of its own for. */
final class Ledger {
  private static final int NOTES = 3;

  private long version;
  private long hash;

  /** The last numbers of {@link #hash}, and always as many as there should be. */
  private final List<Long> trail = new ArrayList<>();

  /** A cown inside the value, and where it is published. */
  private @Nullable Cown<Object> inner;

  private int innerJournal = -1;
  private int innerPlace;

  /** Set to something that cannot cross, for a behavior that is to fail by that. */
  private @Nullable Object stuck;

  Ledger(Note first) {
    version = first.version();
    hash = first.hash();
    trail.add(hash);
  }

  /** One that cannot leave an interpreter. */
  static Ledger stuck(Note first) {
    Ledger ledger = new Ledger(first);
    ledger.stuck = new Thread(() -> {}, "never started");
    return ledger;
  }

  Note note() {
    return new Note(version, hash);
  }

  /** In several steps, so that a reader that comes in between would see it. */
  void advance(Note next) {
    version = next.version();
    trail.add(next.hash());
    if (trail.size() > NOTES) {
      trail.remove(0);
    }
    hash = next.hash();
  }

  /** Whether the value is of one piece. */
  boolean whole() {
    return stuck == null && trail.get(trail.size() - 1) == hash;
  }

  /** The list, as an object of the JDK that interpreters must not have in common. */
  List<Long> trail() {
    return trail;
  }

  @Nullable Cown<Object> inner() {
    return inner;
  }

  int innerPlace() {
    return innerPlace;
  }

  /** In whose numbers the place is. */
  int innerJournal() {
    return innerJournal;
  }

  void inner(int journal, int place, Cown<Object> cown) {
    innerJournal = journal;
    innerPlace = place;
    inner = cown;
  }
}
