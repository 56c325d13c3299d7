package io.bocj.examples.stress;

import io.bocj.examples.stress.journal.Entry;
import io.bocj.examples.stress.journal.Journal;
import io.bocj.examples.stress.journal.Place;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What bodies do that are planted to be found out. */
final class Faults {
  private static final long LONG_ENOUGH = TimeUnit.SECONDS.toNanos(2);

  private Faults() {}

  static void hang() {
    while (true) {
      LockSupport.park();
    }
  }

  /** Comes into a much used cown, until somebody else does. */
  static void enterUnheld(Journal journal, Entry entry) {
    Place place = journal.published(0);
    if (place != null && journal.enter(entry, place, true)) {
      long end = System.nanoTime() + LONG_ENOUGH;
      while (journal.complaints().isEmpty() && System.nanoTime() < end) {
        Thread.yield();
      }
      journal.leave(place, true);
    }
  }

  /** A daemon with a name as if it were a runtime's. */
  static void leaveThread(String runtime) {
    Thread left = new Thread(Faults::hang, runtime + "-worker-left");
    left.setDaemon(true);
    left.start();
  }

  /** Looks at an object that all interpreters have in common, as if it were a value. */
  static void leak(Journal journal, String interpreter) {
    journal.sees(journal, interpreter);
    Thread.yield();
    journal.forgets(journal, interpreter);
  }
}
