package io.bocj.examples.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Cown;
import io.bocj.examples.stress.journal.Change;
import io.bocj.examples.stress.journal.Deed;
import io.bocj.examples.stress.journal.Ending;
import io.bocj.examples.stress.journal.Entry;
import io.bocj.examples.stress.journal.Fate;
import io.bocj.examples.stress.journal.Journal;
import io.bocj.examples.stress.journal.Note;
import io.bocj.examples.stress.journal.Place;
import io.bocj.examples.stress.journal.Task;
import io.bocj.examples.stress.journal.Task.Slot;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Histories made by hand. */
class AuditTest {
  private static final int THREAD = -1;

  private final Journal journal = Journal.open(16, false, true, null);
  private final Place a = place();
  private final Place b = place();

  @AfterEach
  void close() {
    journal.close();
  }

  private Place place() {
    Note zero = new Note(0, 42);
    Place place = journal.newPlace(Values.NOTE.ordinal(), zero);
    place.cown(Cown.<Object>of(zero));
    return place;
  }

  private Entry scheduled(int source, int unit, Slot... slots) {
    int number = journal.reserve(1);
    Deed deed = new Deed(Ending.RETURN, false, true, true, Change.REPLACE, 0, 0, 1, number);
    return journal.add(
        new Task(
            number,
            source,
            number,
            unit < 0 ? number : unit,
            0,
            Fate.RUNS,
            true,
            false,
            deed,
            List.of(slots),
            null),
        false);
  }

  private static Slot write(Place place) {
    return new Slot(place, true);
  }

  private static Slot read(Place place) {
    return new Slot(place, false);
  }

  /** Runs an entry on what its slots hold now; returns what it leaves in the first. */
  private static Note run(Entry entry, Note... seen) {
    entry.begin();
    for (int i = 0; i < seen.length; i++) {
      entry.sees(i, seen[i]);
    }
    return entry.next(0);
  }

  private List<String> violations() {
    return Audit.of(journal).violations();
  }

  private void assertFound(String check) {
    List<String> found = violations();
    assertTrue(found.stream().anyMatch(line -> line.startsWith(check)), found::toString);
  }

  @Test
  void behaviorsOneAfterTheOtherAreFine() {
    Entry first = scheduled(THREAD, -1, write(a), read(b));
    Entry second = scheduled(THREAD, -1, write(a));
    Note left = run(first, a.first(), b.first());
    run(second, left);
    assertEquals(List.of(), violations());
  }

  @Test
  void aReaderMayStandOnEitherSideOfAnother() {
    Entry first = scheduled(THREAD, -1, read(a));
    Entry second = scheduled(THREAD, -1, read(a));
    run(second, a.first());
    run(first, a.first());
    assertEquals(List.of(), violations());
  }

  @Test
  void anUpdateThatIsLost() {
    run(scheduled(-1, -1, write(a)), a.first());
    run(scheduled(-2, -1, write(a)), a.first());
    assertFound("values:");
  }

  @Test
  void oneThatDidNotRun() {
    scheduled(THREAD, -1, write(a));
    assertFound("counts:");
  }

  @Test
  void oneThatOvertook() {
    Entry first = scheduled(THREAD, -1, write(a));
    Entry second = scheduled(THREAD, -1, write(a));
    run(first, run(second, a.first()));
    assertFound("order:");
  }

  @Test
  void aChildThatOvertookItsParent() {
    Entry parent = scheduled(THREAD, -1, write(a));
    Entry child = scheduled(parent.task().number(), -1, write(a));
    run(parent, run(child, a.first()));
    assertFound("order:");
  }

  @Test
  void twoBehaviorsEachBeforeTheOther() {
    Entry first = scheduled(-1, -1, write(a), read(b));
    Entry second = scheduled(-2, -1, write(b), read(a));
    run(first, a.first(), b.first());
    run(second, b.first(), a.first());
    assertFound("atomicity:");
  }

  @Test
  void oneBetweenTwoOfABatch() {
    Entry first = scheduled(-1, -1, write(a));
    Entry last = scheduled(-1, first.task().number(), write(a));
    Entry between = scheduled(-2, -1, write(a));
    run(last, run(between, run(first, a.first())));
    assertFound("atomicity:");
  }

  @Test
  void theMembersOfABatchMayComeApartWhereNobodySees() {
    Entry first = scheduled(-1, -1, write(a));
    Entry last = scheduled(-1, first.task().number(), write(b));
    Entry between = scheduled(-2, -1, read(a));
    Note left = run(first, a.first());
    run(between, left);
    run(last, b.first());
    assertEquals(List.of(), violations());
  }
}
