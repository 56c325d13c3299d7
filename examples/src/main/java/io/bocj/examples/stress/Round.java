package io.bocj.examples.stress;

import io.bocj.Cown;
import io.bocj.examples.stress.journal.Entry;
import io.bocj.examples.stress.journal.Fate;
import io.bocj.examples.stress.journal.Journal;
import io.bocj.examples.stress.journal.Note;
import io.bocj.examples.stress.journal.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Some threads schedule at random, and when all has run, what happened is gone through. */
final class Round {
  private static final int SHARE_OF_VETERANS = 3;
  private static final int SHOWN = 10;

  /** For what behaviors schedule: so many times what the threads do. */
  private static final int ROOM = 5;

  private static final int LEAST_ROOM = 1000;

  private final Conditions conditions;
  private final Journal journal;
  private final Totals totals;
  private final List<House> houses = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();

  /**
   * A cown that has outlived a round.
   *
   * @param kind of its values
   * @param note what it holds
   * @param cown the cown
   */
  record Veteran(int kind, Note note, Cown<Object> cown) {}

  Round(Conditions conditions, Totals totals) {
    this.conditions = conditions;
    this.totals = totals;
    journal =
        Journal.open(
            LEAST_ROOM + ROOM * conditions.threads() * conditions.steps(),
            conditions.watched(),
            conditions.allIsolated(),
            conditions.plant());
  }

  /**
   * Runs the round, once.
   *
   * @param veterans cowns of earlier rounds; replaced by some of this one
   * @return what is wrong; empty if nothing is
   */
  List<String> run(List<Veteran> veterans) throws InterruptedException {
    try {
      schedule(veterans);
      for (House house : houses) {
        house.end();
        violations.addAll(house.violations());
        totals.addHouse(house);
      }
      audit(veterans);
    } catch (TimeoutException e) {
      violations.addAll(journal.complaints());
      violations.add(hang());
    } catch (ExecutionException e) {
      violations.addAll(journal.complaints());
      violations.add("threads: one that schedules threw " + e.getCause());
    } finally {
      journal.close();
    }
    totals.addRound(conditions.isolation());
    return violations;
  }

  private void schedule(List<Veteran> veterans)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < conditions.threads(); i++) {
      if (i == 0 || conditions.ownRuntimes()) {
        houses.add(new House(conditions, i));
      }
      clients.add(new Client(journal, conditions, i, houses.get(houses.size() - 1)));
    }
    settle(veterans);
    Crew.run(clients, conditions.patience());
    for (House house : houses) {
      house.runtime().quiesce(conditions.patience());
    }
    for (CompletableFuture<?> future : journal.expected()) {
      future.get(conditions.patience().toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** The cowns to begin with: old ones, and new ones. */
  private void settle(List<Veteran> veterans) {
    for (Veteran veteran : veterans) {
      Place place = journal.newPlace(veteran.kind(), veteran.note());
      place.cown(veteran.cown());
      journal.publish(place);
    }
    Planner planner =
        Planner.onThread(journal, conditions.threads(), conditions.seed(), houses.get(0));
    for (int i = 0; i < conditions.cowns(); i++) {
      planner.make();
    }
  }

  // ---- afterwards -----------------------------------------------------------------------------

  private void audit(List<Veteran> veterans) {
    Audit audit = Audit.of(journal);
    violations.addAll(audit.violations());
    totals.add("failures expected", audit.expectedFailures());
    totals.add("failures seen", audit.failures());
    journal.entries().forEach(totals::addEntry);
    veterans.clear();
    audit.finals().entrySet().stream()
        .limit(conditions.cowns() / SHARE_OF_VETERANS)
        .forEach(held -> veterans.add(veteran(held)));
  }

  private static Veteran veteran(Map.Entry<Place, Note> held) {
    Place place = held.getKey();
    return new Veteran(place.kind(), held.getValue(), place.cown());
  }

  private String hang() {
    List<Entry> pending =
        journal.entries().stream()
            .filter(entry -> entry.runs() == 0 && entry.task().fate() == Fate.RUNS)
            .toList();
    StringBuilder text = new StringBuilder("quiescence: not reached within ");
    text.append(conditions.patience()).append("; ").append(pending.size()).append(" have not run");
    pending.stream().limit(SHOWN).forEach(entry -> text.append("\n  ").append(entry));
    return text.append("\nthreads:").append(Leftovers.dump()).toString();
  }
}
