package io.bocj.examples.stress;

import io.bocj.examples.stress.journal.Change;
import io.bocj.examples.stress.journal.Deed;
import io.bocj.examples.stress.journal.Ending;
import io.bocj.examples.stress.journal.Journal;
import io.bocj.examples.stress.journal.Place;
import io.bocj.examples.stress.journal.Task.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What is random about behaviors. */
final class Draw {
  private static final int MOST_COWNS = 6;
  private static final int MOST_CHILDREN = 3;
  private static final int DEEPEST = 4;
  private static final int LONGEST_PAUSE_NANOS = 50_000;

  /** From so many of the first cowns, and so many of the latest, most are drawn. */
  private static final int HOT = 16;

  private static final int LATEST = 48;

  private final SplittableRandom random;

  Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  long number() {
    return random.nextLong();
  }

  Deed deed(int depth, boolean isolated) {
    return new Deed(
        ending(isolated),
        chance(30),
        chance(92),
        chance(70),
        Change.values()[below(Change.values().length)],
        depth < DEEPEST && chance(25) ? 1 + below(MOST_CHILDREN) : 0,
        chance(4) ? below(LONGEST_PAUSE_NANOS) : 0,
        below(Values.kinds()),
        number());
  }

  private Ending ending(boolean isolated) {
    int n = below(1000);
    if (n < 50) {
      return Ending.EXCEPTION;
    }
    if (n < 70) {
      return Ending.ERROR;
    }
    if (n < 72) {
      return Ending.OVERFLOW;
    }
    if (n < 130 && isolated) {
      return n < 100 ? Ending.STUCK_RESULT : Ending.STUCK_VALUE;
    }
    return Ending.RETURN;
  }

  /** Cowns for a behavior, each once; the hint among them if there is one. */
  List<Slot> slots(Journal journal, @Nullable Place hint, List<Place> more) {
    int n = cowns();
    List<Slot> slots = new ArrayList<>();
    if (hint != null) {
      slots.add(new Slot(hint, chance(70)));
    }
    for (int i = slots.size(); i < n; i++) {
      add(slots, more.isEmpty() || chance(60) ? place(journal) : more.get(below(more.size())));
    }
    return slots;
  }

  private int cowns() {
    int n = below(100);
    if (n < 3) {
      return 0;
    }
    if (n < 35) {
      return 1;
    }
    return n < 70 ? 2 : 3 + below(MOST_COWNS - 2);
  }

  private void add(List<Slot> slots, @Nullable Place place) {
    if (place != null && slots.stream().noneMatch(slot -> slot.place() == place)) {
      slots.add(new Slot(place, chance(70)));
    }
  }

  /** A cown that others know too; null if it is just being published. */
  @Nullable Place place(Journal journal) {
    int published = journal.published();
    int index =
        chance(75)
            ? below(Math.min(HOT, published))
            : published - 1 - below(Math.min(LATEST, published));
    return journal.published(index);
  }
}
