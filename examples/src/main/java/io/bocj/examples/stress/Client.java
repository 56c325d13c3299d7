package io.bocj.examples.stress;

import io.bocj.BehaviorException;
import io.bocj.Scope;
import io.bocj.examples.stress.journal.Entry;
import io.bocj.examples.stress.journal.Fate;
import io.bocj.examples.stress.journal.Journal;
import io.bocj.examples.stress.journal.Place;
import io.bocj.examples.stress.journal.Ward;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A thread that schedules, opens scopes, looks at cowns, and restarts its runtime. */
final class Client implements Callable<Void> {
  private static final int LARGEST_SCOPE = 8;

  private final Journal journal;
  private final Conditions conditions;
  private final House house;
  private final Planner planner;
  private final Draw draw;

  Client(Journal journal, Conditions conditions, int thread, House house) {
    this.journal = journal;
    this.conditions = conditions;
    this.house = house;
    planner = Planner.onThread(journal, thread, conditions.seed() + thread, house);
    draw = planner.draw();
  }

  @Override
  public Void call() throws TimeoutException {
    for (int i = 0; i < conditions.steps(); i++) {
      int n = draw.below(1000);
      if (n < 880) {
        planner.step(null);
      } else if (n < 920) {
        scope();
      } else if (n < 960) {
        observe(draw.chance(10));
      } else if (n < 990) {
        planner.make();
      } else if (conditions.ownRuntimes() && draw.chance(30)) {
        house.restart();
        planner.moveTo(house);
      }
    }
    return null;
  }

  // ---- scopes ---------------------------------------------------------------------------------

  private void scope() throws TimeoutException {
    boolean cancels = draw.chance(30);
    Ward ward = new Ward();
    try (Scope scope = house.runtime().scope()) {
      planner.enter(ward, cancels ? Fate.MAY_RUN : Fate.RUNS);
      steps();
      if (cancels) {
        scope.cancel();
        planner.enter(ward, Fate.MUST_NOT_RUN);
        steps();
      }
      scope.join(conditions.patience());
    } catch (BehaviorException e) {
      // Behaviors are meant to fail; whether each was, is checked by its result.
    } finally {
      planner.enter(null, Fate.RUNS);
    }
    if (ward.inside() != 0) {
      journal.complain("scopes: one was closed with %d inside".formatted(ward.inside()));
    }
  }

  private void steps() {
    for (int i = draw.below(LARGEST_SCOPE); i >= 0; i--) {
      planner.step(null);
    }
  }

  // ---- looking at cowns -----------------------------------------------------------------------

  private void observe(boolean waits) {
    Place place = draw.place(journal);
    // What is held by reference may be changed while it is looked at.
    if (place != null && (journal.allIsolated() || place.kind() == Values.NOTE.ordinal())) {
      Entry entry = planner.observation(place);
      if (entry != null) {
        look(entry, place, waits);
      }
    }
  }

  private void look(Entry entry, Place place, boolean waits) {
    entry.begin();
    if (waits) {
      try {
        seen(entry, place, place.cown().join(), null);
      } catch (BehaviorException e) {
        seen(entry, place, null, e);
      }
    } else {
      journal.expect(
          place
              .cown()
              .future()
              .handle(
                  (value, thrown) -> {
                    seen(entry, place, value, thrown);
                    return entry;
                  }));
    }
  }

  private void seen(Entry entry, Place place, @Nullable Object value, @Nullable Throwable thrown) {
    Throwable failure = thrown instanceof CompletionException e ? e.getCause() : thrown;
    if (value != null) {
      entry.sees(0, Values.of(place.kind()).note(value));
    } else if (failure instanceof BehaviorException e) {
      entry.seesFailure(0, Signatures.ofCause(e));
    } else {
      journal.complain("futures: %s came to %s".formatted(entry, failure));
    }
  }
}
