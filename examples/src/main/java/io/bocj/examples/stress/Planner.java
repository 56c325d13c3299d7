package io.bocj.examples.stress;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Request;
import io.bocj.examples.stress.journal.Change;
import io.bocj.examples.stress.journal.Deed;
import io.bocj.examples.stress.journal.Ending;
import io.bocj.examples.stress.journal.Entry;
import io.bocj.examples.stress.journal.Errand;
import io.bocj.examples.stress.journal.Fate;
import io.bocj.examples.stress.journal.Journal;
import io.bocj.examples.stress.journal.Note;
import io.bocj.examples.stress.journal.Place;
import io.bocj.examples.stress.journal.Plant;
import io.bocj.examples.stress.journal.Task;
import io.bocj.examples.stress.journal.Task.Slot;
import io.bocj.examples.stress.journal.Ward;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws behaviors, writes them down and schedules them: for one thread, or one body. */
final class Planner {
  private static final int LARGEST_BATCH = 5;

  private final Journal journal;
  private final int source;
  private final int depth;
  private final Draw draw;
  private int turn;

  private BocRuntime runtime;
  private boolean isolated;
  private boolean rollsBack;

  private Fate fate = Fate.RUNS;
  private @Nullable Ward scope;

  /** The members of the open batch that have results; their cowns must not leave it yet. */
  private final List<Place> unpublished = new ArrayList<>();

  private boolean batching;

  private Planner(Journal journal, int source, int depth, long seed, BocRuntime runtime) {
    this.journal = journal;
    this.source = source;
    this.depth = depth;
    this.draw = new Draw(seed);
    this.runtime = runtime;
  }

  /** For a thread, from 0. */
  static Planner onThread(Journal journal, int thread, long seed, House house) {
    Planner planner = new Planner(journal, ~thread, 0, seed, house.runtime());
    planner.moveTo(house);
    return planner;
  }

  /** For the body of a behavior. */
  static Planner inBody(Journal journal, Entry parent) {
    Task task = parent.task();
    Planner planner =
        new Planner(journal, task.number(), task.depth() + 1, ~task.deed().salt(), Boc.runtime());
    planner.isolated = task.isolated();
    planner.rollsBack = task.rollsBack();
    planner.fate = task.fate();
    planner.scope = task.scope();
    return planner;
  }

  /** What is scheduled from here on runs there. */
  void moveTo(House house) {
    runtime = house.runtime();
    isolated = house.isolated();
    rollsBack = house.rollsBack();
  }

  /** What is scheduled from here on is in a scope; or in none. */
  void enter(@Nullable Ward ward, Fate becomes) {
    scope = ward;
    fate = becomes;
  }

  Draw draw() {
    return draw;
  }

  // ---- steps ----------------------------------------------------------------------------------

  /** Schedules a behavior or a batch, over a certain cown if one is given. */
  void step(@Nullable Place over) {
    if (draw.chance(10)) {
      batch(draw.chance(6) && !journal.always(Plant.TORN_BATCH));
    } else if (journal.plants(Plant.SWAPPED)) {
      swapped();
    } else {
      schedule(entry(journal.reserve(1), over));
    }
  }

  private void batch(boolean throwing) {
    int n = 2 + draw.below(LARGEST_BATCH - 1);
    int first = journal.reserve(n);
    if (first < 0) {
      return;
    }
    Fate usual = fate;
    fate = throwing ? Fate.MUST_NOT_RUN : usual;
    batching = true;
    try {
      inBatch(() -> members(first, n, throwing));
    } catch (CancelledBatch e) {
      // That is what it is for.
    }
    fate = usual;
    batching = false;
    unpublished.forEach(journal::publish);
    unpublished.clear();
  }

  private void inBatch(Runnable schedules) {
    if (journal.always(Plant.TORN_BATCH)) {
      schedules.run();
    } else {
      runtime.batch(schedules);
    }
  }

  private void members(int first, int n, boolean throwing) {
    for (int i = first; i < first + n; i++) {
      schedule(entry(i, first, slots(null), deed()));
      if (journal.always(Plant.TORN_BATCH)) {
        Thread.yield();
      }
    }
    if (throwing) {
      throw new CancelledBatch();
    }
  }

  /** Two behaviors over one cown, of which the later one comes first. */
  private void swapped() {
    int first = journal.reserve(2);
    Place place = journal.published(0);
    if (first >= 0 && place != null) {
      List<Slot> over = List.of(new Slot(place, true));
      Deed plain = new Deed(Ending.RETURN, false, true, true, Change.REPLACE, 0, 0, 0, 1);
      Entry early = entry(first, first, over, plain);
      Entry late = entry(first + 1, first + 1, over, plain);
      schedule(late);
      schedule(early);
    }
  }

  /** Makes a cown; returns its index in the journal. */
  int make() {
    Values kind = Values.of(draw.below(Values.kinds()));
    Note note = new Note(0, draw.number());
    Place place = journal.newPlace(kind.ordinal(), note);
    place.cown(source < 0 ? runtime.cown(kind.fresh(note)) : Cown.of(kind.fresh(note)));
    return journal.publish(place);
  }

  // ---- entries --------------------------------------------------------------------------------

  private @Nullable Entry entry(int number, @Nullable Place over) {
    return number < 0 ? null : entry(number, number, slots(over), deed());
  }

  private List<Slot> slots(@Nullable Place over) {
    return draw.slots(journal, over, unpublished);
  }

  private Deed deed() {
    return draw.deed(depth, isolated);
  }

  private Entry entry(int number, int unit, List<Slot> slots, Deed deed) {
    return journal.add(
        new Task(
            number, source, turn++, unit, depth, fate, isolated, rollsBack, deed, slots, scope),
        draw.chance(60));
  }

  /** An entry for somebody who looks at a cown on this thread, or in a future; null if too many. */
  @Nullable Entry observation(Place place) {
    int number = journal.reserve(1);
    if (number < 0) {
      return null;
    }
    List<Slot> slots = List.of(new Slot(place, false));
    Deed looks = new Deed(Ending.RETURN, false, true, true, Change.REPLACE, 0, 0, 0, 0);
    return journal.add(
        new Task(
            number,
            source,
            turn++,
            number,
            depth,
            Fate.OBSERVES,
            isolated,
            rollsBack,
            looks,
            slots,
            null),
        false);
  }

  private void schedule(@Nullable Entry entry) {
    if (entry == null || journal.plants(Plant.DROPPED)) {
      return;
    }
    Errand errand = new Errand(journal.number(), entry.task().number());
    Dispatch dispatch = new Dispatch(runtime, errand, baggage(), entry.result() != null);
    List<Request<Object>> requests = new Asking(draw).requests(entry.task().slots());
    Cown<?> result = dispatch.over(requests);
    if (journal.plants(Plant.TWICE)) {
      dispatch.over(requests);
    }
    entry.resultCown(result);
    publish(entry, result);
  }

  private @Nullable Baggage baggage() {
    return draw.chance(20) ? new Baggage(draw.number(), draw.chance(30)) : null;
  }

  @SuppressWarnings("unchecked") // what has a place returns an object
  private void publish(Entry entry, Cown<?> result) {
    Place place = entry.result();
    if (place != null) {
      place.cown((Cown<Object>) result);
      if (batching) {
        unpublished.add(place);
      } else {
        journal.publish(place);
      }
    }
  }

  /** What a batch throws that is to schedule nothing. */
  private static final class CancelledBatch extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
