package io.bocj.examples.stress;

import io.bocj.examples.stress.journal.Entry;
import io.bocj.examples.stress.journal.Note;

/**
 * That something saw a cown, and perhaps changed it.
 *
 * @param entry who
 * @param slot which of its slots
 * @param changed whether it left another value there
 */
record Event(Entry entry, int slot, boolean changed) {
  Note seen() {
    return entry.seen(slot);
  }

  /** What it left. */
  Note left() {
    return changed ? entry.next(slot) : seen();
  }

  /**
   * Where it stands among all that saw the cown: those that left it as it was stand between those
   * that changed it, in no order that anybody could know.
   */
  long position() {
    return 2 * seen().version() + (changed ? 1 : 0);
  }

  @Override
  public String toString() {
    return "%s (saw version %d%s)"
        .formatted(entry, seen().version(), changed ? " and changed it" : "");
  }
}
