package io.bocj.examples.stress;

import static io.bocj.Boc.group;

import io.bocj.Acquired;
import io.bocj.AcquiredRead;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Request;
import io.bocj.examples.measure.Executed;
import io.bocj.examples.stress.journal.Errand;
import io.bocj.examples.stress.journal.Journal;
import io.bocj.examples.stress.journal.Plant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Transfers under audit at full speed: nothing is written down, so nothing slows the threads or
 * orders them but the runtime. What must hold stands in the values.
 */
final class Storm {
  /** What an account is: an array of its balance, its writes, and each thread's last transfer. */
  private static final int BALANCE = 0;

  private static final int WRITES = 1;
  private static final int LAST = 2;

  private static final long DEPOSIT = 1000;
  private static final int STEPS_PER_STEP = 10;
  private static final int AUDIT_PERCENT = 3;
  private static final int BATCH_PERCENT = 5;

  private final Conditions conditions;
  private final Totals totals;
  private final Journal journal;
  private final House house;
  private final List<Cown<long[]>> accounts = new ArrayList<>();

  /** By account, as the threads draw them; no account knows when it is paid into. */
  private final AtomicLongArray balances;

  private final AtomicLongArray writes;
  private final AtomicLongArray scheduled = new AtomicLongArray(1);

  Storm(Conditions conditions, Totals totals) {
    this.conditions = conditions;
    this.totals = totals;
    journal = Journal.open(1, false, false, conditions.plant());
    house = new House(conditions, 0);
    balances = new AtomicLongArray(conditions.cowns());
    writes = new AtomicLongArray(conditions.cowns());
  }

  List<String> run() throws InterruptedException {
    List<String> violations = new ArrayList<>();
    try {
      open();
      Crew.run(clients(), conditions.patience());
      house.runtime().quiesce(conditions.patience());
      compare(violations);
      house.end();
      violations.addAll(house.violations());
      totals.addHouse(house);
      totals.add("transfers under audit", scheduled.get(0));
    } catch (TimeoutException e) {
      violations.add(
          "quiescence: not reached within %s; threads:%s"
              .formatted(conditions.patience(), Leftovers.dump()));
    } catch (ExecutionException e) {
      violations.add("threads: one that schedules threw " + e.getCause());
    } finally {
      journal.close();
    }
    violations.addAll(journal.complaints());
    totals.addRound(conditions.isolation());
    return violations;
  }

  private void open() {
    for (int i = 0; i < conditions.cowns(); i++) {
      long[] account = new long[LAST + conditions.threads()];
      account[BALANCE] = DEPOSIT;
      balances.set(i, DEPOSIT);
      accounts.add(house.runtime().cown(account));
    }
  }

  private List<Callable<Void>> clients() {
    List<Callable<Void>> clients = new ArrayList<>();
    for (int i = 0; i < conditions.threads(); i++) {
      int thread = i;
      clients.add(
          () -> {
            schedule(thread);
            return null;
          });
    }
    return clients;
  }

  // ---- scheduling -----------------------------------------------------------------------------

  private void schedule(int thread) {
    Draw draw = new Draw(conditions.seed() + thread);
    for (int i = 1; i <= STEPS_PER_STEP * conditions.steps(); i++) {
      int from = draw.below(accounts.size());
      int to = (from + 1 + draw.below(accounts.size() - 1)) % accounts.size();
      transfer(from, to, 1 + draw.below(100), thread, i, draw.chance(BATCH_PERCENT));
      if (draw.chance(AUDIT_PERCENT)) {
        audit();
      }
    }
  }

  private void transfer(int from, int to, long amount, int thread, long turn, boolean inBatch) {
    expect(from, -amount);
    expect(to, amount);
    BocRuntime runtime = house.runtime();
    Errand errand = new Errand(journal.number(), LAST + thread);
    if (inBatch) {
      scheduled.addAndGet(0, 2);
      runtime.batch(
          () -> {
            runtime.when(accounts.get(from)).run(f -> pay(f, -amount, errand, turn));
            runtime.when(accounts.get(to)).run(t -> pay(t, amount, errand, turn));
          });
    } else {
      scheduled.incrementAndGet(0);
      runtime
          .when(accounts.get(from), accounts.get(to))
          .run(
              (f, t) -> {
                pay(f, -amount, errand, turn);
                pay(t, amount, errand, turn);
              });
    }
  }

  private void expect(int account, long amount) {
    balances.addAndGet(account, amount);
    writes.incrementAndGet(account);
  }

  private void audit() {
    scheduled.incrementAndGet(0);
    long total = DEPOSIT * accounts.size();
    Errand errand = new Errand(journal.number(), 0);
    List<Request<AcquiredRead<long[]>>> all = accounts.stream().map(Cown::read).toList();
    house.runtime().when(group(all)).run(seen -> add(seen, total, errand));
  }

  // ---- bodies ---------------------------------------------------------------------------------

  private static void pay(Acquired<long[]> account, long amount, Errand errand, long turn) {
    long[] held = account.get();
    Journal journal = Journal.of(errand.journal());
    if (held[errand.entry()] >= turn) {
      journal.complain("order: transfer %d of a thread came late".formatted(turn));
    }
    held[errand.entry()] = turn;
    held[WRITES]++;
    if (!journal.plants(Plant.TORN_TRANSFER)) {
      held[BALANCE] += amount;
    }
  }

  private static void add(List<AcquiredRead<long[]>> seen, long total, Errand errand) {
    long sum = seen.stream().mapToLong(account -> account.get()[BALANCE]).sum();
    if (sum != total) {
      Journal.of(errand.journal())
          .complain("sums: an audit saw %d instead of %d".formatted(sum, total));
    }
  }

  // ---- afterwards -----------------------------------------------------------------------------

  private void compare(List<String> violations) {
    for (int i = 0; i < accounts.size(); i++) {
      long[] held = accounts.get(i).join();
      if (held[BALANCE] != balances.get(i) || held[WRITES] != writes.get(i)) {
        violations.add(
            "sums: account %d holds %d after %d writes instead of %d after %d"
                .formatted(i, held[BALANCE], held[WRITES], balances.get(i), writes.get(i)));
      }
    }
    long executed = Executed.by(house.runtime());
    if (executed < scheduled.get(0)) {
      violations.add(
          "counts: %d behaviors were scheduled, %d ran".formatted(scheduled.get(0), executed));
    }
  }
}
