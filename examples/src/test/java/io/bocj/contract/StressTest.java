package io.bocj.contract;

import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Acquired;
import io.bocj.AcquiredRead;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.contract.shared.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** 100,000 behaviors over random sets of cowns: none is lost, none deadlocks, order holds. */
class StressTest {
  private static final int COWNS = 32;
  private static final int THREADS = 4;
  private static final int PER_THREAD = 20_000;

  /** So many behaviors schedule a further one. */
  private static final int EVERY_NTH_SCHEDULES = 4;

  /** What a cown holds: how often it was written, and who wrote last. */
  static final class Ledger {
    int writes;

    /** Always equal to {@link #writes} between behaviors. */
    int mirror;

    /** By scheduling thread, the number of its last behavior that wrote. */
    final int[] last = new int[THREADS];
  }

  @UnderEachIsolation
  void nothingIsLostOrTornOrOutOfOrder(Isolation isolation) throws Exception {
    Tally wrong = Tally.zero();
    AtomicIntegerArray expected = new AtomicIntegerArray(COWNS);
    try (BocRuntime runtime = open(isolation)) {
      List<Cown<Ledger>> cowns = new ArrayList<>();
      for (int i = 0; i < COWNS; i++) {
        cowns.add(runtime.cown(new Ledger()));
      }
      Threads.each(THREADS, thread -> schedule(runtime, cowns, thread, expected, wrong));
      runtime.quiesce();
      assertEquals(0, wrong.value());
      for (int i = 0; i < COWNS; i++) {
        assertEquals(expected.get(i), cowns.get(i).join().writes, "writes of cown " + i);
      }
      assertEquals(
          THREADS * (PER_THREAD + PER_THREAD / EVERY_NTH_SCHEDULES),
          runtime.report().workers().stream().mapToLong(w -> w.executed()).sum());
    }
  }

  private static void schedule(
      BocRuntime runtime,
      List<Cown<Ledger>> cowns,
      int thread,
      AtomicIntegerArray expected,
      Tally wrong) {
    Random random = new Random(thread);
    for (int i = 1; i <= PER_THREAD; i++) {
      int number = i;
      List<Cown<Ledger>> written = new ArrayList<>();
      List<Cown<Ledger>> read = new ArrayList<>();
      boolean goesOn = number % EVERY_NTH_SCHEDULES == 0;
      for (int c : random.ints(1 + random.nextInt(8), 0, COWNS).toArray()) {
        if (random.nextInt(4) == 0) {
          read.add(cowns.get(c));
        } else if (!written.contains(cowns.get(c))) {
          written.add(cowns.get(c));
          expected.addAndGet(c, goesOn ? 2 : 1);
        }
      }
      runtime
          .when(runtime.group(written), runtime.group(read.stream().map(Cown::read).toList()))
          .run(
              (writers, readers) -> {
                write(writers, thread, number, wrong);
                check(readers, wrong);
                if (goesOn) {
                  again(writers, wrong);
                }
              });
    }
  }

  private static void write(List<Acquired<Ledger>> writers, int thread, int number, Tally wrong) {
    for (Acquired<Ledger> writer : writers) {
      Ledger ledger = writer.get();
      if (ledger.last[thread] >= number) {
        wrong.add(1);
      }
      ledger.last[thread] = number;
      count(ledger, wrong);
    }
  }

  private static void count(Ledger ledger, Tally wrong) {
    ledger.writes++;
    if (ledger.mirror++ != ledger.writes - 1) {
      wrong.add(1);
    }
  }

  private static void check(List<AcquiredRead<Ledger>> readers, Tally wrong) {
    for (AcquiredRead<Ledger> reader : readers) {
      if (reader.get().writes != reader.get().mirror) {
        wrong.add(1);
      }
    }
  }

  private static void again(List<Acquired<Ledger>> writers, Tally wrong) {
    Boc.when(Boc.group(writers.stream().map(Acquired::cown).toList()))
        .run(all -> all.forEach(a -> count(a.get(), wrong)));
  }
}
