package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Acquired;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.OnFailure;
import io.bocj.TransferException;
import io.bocj.WorkerStats;
import io.bocj.contract.shared.Log;
import io.bocj.contract.shared.Sighting;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Values that are not encoded because nobody else can see them in between. */
@Timeout(300)
class ResidencyTest {
  /** Nothing in it can fail to cross. */
  static final class Account {
    int id;
    long balance;
    double rate = 1;
    String owner = "nobody";
    long[] history = new long[4];

    void pay(int amount) {
      balance += amount;
      history[(int) (balance & 3)]++;
    }
  }

  /** Like {@link Account}, with something that would be lost in crossing. */
  static final class Remembering {
    int count;
    transient int since;
  }

  /** Aliases of the values, on purpose; one list an interpreter. */
  static final List<Sighting> ALIASES = new ArrayList<>();

  private static @Nullable Object lastRead;

  private static long sum(BocRuntime runtime, ToLongFunction<WorkerStats> count) {
    return runtime.report().workers().stream().mapToLong(count).sum();
  }

  private static void payOn(Acquired<Account> account, int left) {
    account.get().pay(1);
    if (left > 1) {
      Boc.when(account.cown()).run(a -> payOn(a, left - 1));
    }
  }

  @Test
  void aChainOnOneWorkerEncodesNothing() {
    int n = 100_000;
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<Account> cown = runtime.cown(new Account());
      runtime.when(cown).run(a -> payOn(a, n));
      runtime.quiesce();
      assertEquals(n, sum(runtime, WorkerStats::executed));
      assertEquals(n - 1, sum(runtime, WorkerStats::resident));
      assertEquals(1, sum(runtime, WorkerStats::exported));
      assertEquals(1, sum(runtime, WorkerStats::imported));
      assertEquals(n, cown.join().balance);
    }
  }

  @Test
  void aChainThatIsNotAloneMakesRoomAndIsEncodedThen() {
    int n = 20_000;
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<Account> one = runtime.cown(new Account());
      Cown<Account> other = runtime.cown(new Account());
      runtime.when(one).run(a -> payOn(a, n));
      runtime.when(other).run(a -> payOn(a, n));
      runtime.quiesce();
      long exported = sum(runtime, WorkerStats::exported);
      assertEquals(2 * n, exported + sum(runtime, WorkerStats::resident));
      assertTrue(exported > n / 1000 && exported < n / 10, () -> exported + " exported");
      assertEquals(n, one.join().balance);
      assertEquals(n, other.join().balance);
    }
  }

  @Test
  void theSuccessorOfAnotherRuntimeGetsACopy() {
    try (BocRuntime one = open(Isolation.CLASS_LOADER, 1);
        BocRuntime other = open(Isolation.CLASS_LOADER, 1)) {
      Cown<Account> cown = one.cown(new Account());
      for (int i = 0; i < 500; i++) {
        one.when(cown).run(a -> a.get().pay(1));
        other.when(cown).run(a -> a.get().pay(1));
      }
      assertEquals(1000, cown.join().balance);
      one.quiesce();
      other.quiesce();
      assertEquals(0, sum(one, WorkerStats::resident) + sum(other, WorkerStats::resident));
    }
  }

  @Test
  void whatMayFailToCrossIsEncodedEachTime() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<Box> cown = runtime.cown(new Box(0));
      runtime
          .when(cown)
          .run(
              c -> {
                c.get().number = 1;
                Boc.when(c.cown()).run(d -> d.get().number = 2);
              });
      Cown<Void> failing = runtime.when(cown).run(c -> c.get().extra = new Thread(() -> {}));
      runtime.when(cown).run(c -> c.get().number++);
      assertInstanceOf(TransferException.class, failureOf(failing));
      assertTrue(cown.join().number >= 2, "what succeeded before was undone");
      assertEquals(0, sum(runtime, WorkerStats::resident));
    }
  }

  @Test
  void aValueWithTransientFieldsBehavesAsIfItCrossed() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<Remembering> cown = runtime.cown(new Remembering());
      Cown<Integer> seen = runtime.cown(0);
      runtime
          .when(cown)
          .run(
              c -> {
                c.get().since = 7;
                Boc.when(c.cown(), seen).run((d, s) -> s.set(s.get() + d.get().since));
                Boc.when(c.cown()).run(d -> d.get().count++);
              });
      runtime.quiesce();
      assertEquals(0, seen.join());
      assertEquals(1, cown.join().count);
    }
  }

  @Test
  void replacedByWhatCannotCrossTheValueFromBeforeStays() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<Object> cown = runtime.cown(new Account());
      Cown<Void> failed =
          runtime
              .when(cown)
              .call(
                  c -> {
                    ((Account) c.get()).pay(5);
                    return Boc.when(c.cown()).run(d -> d.set(new Thread(() -> {})));
                  })
              .join();
      assertInstanceOf(TransferException.class, failureOf(failed));
      assertEquals(1, sum(runtime, WorkerStats::resident));
      assertEquals(5, ((Account) cown.join()).balance);
    }
  }

  @Test
  void aBodyThatThrowsKeepsWhatItChanged() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<Account> cown = runtime.cown(new Account());
      runtime
          .when(cown)
          .run(
              c -> {
                Boc.when(c.cown()).run(d -> d.get().pay(1));
                c.get().pay(1);
                throw new IllegalStateException("after the change");
              });
      runtime.quiesce();
      assertEquals(2, cown.join().balance);
    }
  }

  @Test
  void withRollbackNothingIsResident() {
    try (BocRuntime runtime =
        builder(Isolation.CLASS_LOADER).workers(1).onFailure(OnFailure.ROLLBACK).start()) {
      Cown<Account> cown = runtime.cown(new Account());
      runtime
          .when(cown)
          .run(
              c -> {
                c.get().pay(1);
                Boc.when(c.cown())
                    .run(
                        d -> {
                          d.get().pay(10);
                          throw new IllegalStateException("to be rolled back");
                        });
              });
      runtime.quiesce();
      assertEquals(1, cown.join().balance);
      assertEquals(0, sum(runtime, WorkerStats::resident));
    }
  }

  @Test
  void twoCownsNeverComeToShareAnObject() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<Account> one = runtime.cown(new Account());
      Cown<Account> other = runtime.cown(new Account());
      Cown<Cown<Boolean>> same =
          runtime
              .when(one, other)
              .call(
                  (a, b) -> {
                    b.set(a.get());
                    return Boc.when(a.cown(), b.cown())
                        .call(
                            (c, d) -> {
                              c.get().pay(1);
                              return c.get() == d.get();
                            });
                  });
      assertEquals(false, same.join().join());
      assertEquals(1, one.join().balance);
      assertEquals(0, other.join().balance);
    }
  }

  /** What readers get is one object for all of them on a worker. */
  @Test
  void whatWasReadDoesNotComeToLiveInAnotherCown() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<Account> written = runtime.cown(new Account());
      Cown<Account> source = runtime.cown(new Account());
      runtime
          .when(written, source.read())
          .run(
              (w, s) -> {
                w.set(s.get());
                Boc.when(w.cown()).run(next -> next.get().pay(5));
              });
      runtime.quiesce();
      assertEquals(0, runtime.when(source.read()).call(s -> s.get().balance).join());
      assertEquals(5, written.join().balance);
      assertEquals(0, source.join().balance);
    }
  }

  @Test
  void noObjectIsEverSeenByTwoInterpreters() {
    int n = 1_000_000;
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 2)) {
      List<Cown<Sighting>> cowns = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        cowns.add(runtime.cown(new Sighting()));
      }
      Random random = new Random(20);
      for (int i = 0; i < n; i++) {
        runtime
            .when(cowns.get(random.nextInt(cowns.size())))
            .run(
                c -> {
                  Sighting value = c.get();
                  value.count();
                  if (ALIASES.size() < 1000) {
                    ALIASES.add(value);
                  } else {
                    ALIASES.set((int) (value.counted() % 1000), value);
                  }
                });
      }
      runtime.quiesce();
      long counted = cowns.stream().mapToLong(c -> c.join().counted()).sum();
      assertEquals(n, counted);
      assertEquals(0, Sighting.faults());
      assertTrue(sum(runtime, WorkerStats::resident) > 0, "nothing was resident");
      assertTrue(sum(runtime, WorkerStats::exported) > 0, "nothing was exported");
    }
  }

  @Test
  void aCownAtRestKeepsNoInterpreterAndTheNextRuntimeReadsIt() {
    List<WeakReference<Object>> loaders = new ArrayList<>();
    Cown<Account> cown = Cown.of(new Account());
    Cown<Box> read = Cown.of(new Box(7));
    useAndClose(cown, read, loaders);
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () -> {
              System.gc();
              assertTrue(loaders.stream().allMatch(loader -> loader.get() == null));
            });
    try (BocRuntime next = open(Isolation.CLASS_LOADER, 1)) {
      assertEquals(100, next.when(cown).call(a -> a.get().balance).join());
      assertEquals(7, next.when(read.read()).call(b -> b.get().number).join());
    }
  }

  private static void useAndClose(
      Cown<Account> cown, Cown<Box> read, List<WeakReference<Object>> loaders) {
    Log seen = Log.empty();
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      runtime.when(cown).run(a -> payOn(a, 100));
      runtime
          .when(read.read())
          .run(
              b -> {
                lastRead = b.get();
                seen.add(Account.class.getClassLoader());
              });
      runtime.quiesce();
      assertEquals(99, sum(runtime, WorkerStats::resident));
    }
    seen.clear().forEach(loader -> loaders.add(new WeakReference<>(loader)));
    assertEquals(1, loaders.size());
  }

  // ---- readers --------------------------------------------------------------------------------

  @Test
  void readersOnOneWorkerDecodeAVersionOnce() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<Box> cown = runtime.cown(new Box(1));
      for (int version = 1; version <= 3; version++) {
        for (int i = 0; i < 100; i++) {
          int expected = version;
          runtime
              .when(cown.read())
              .run(
                  c -> {
                    if (c.get().number != expected) {
                      throw new AssertionError("an old version: " + c.get().number);
                    }
                  });
        }
        runtime.when(cown).run(c -> c.get().number++);
      }
      Cown<Boolean> same =
          runtime
              .when(cown.read())
              .call(
                  c -> {
                    lastRead = c.get();
                    return true;
                  });
      assertTrue(same.join());
      assertTrue(runtime.when(cown.read()).call(c -> c.get() == lastRead).join());
      runtime.quiesce();
      assertEquals(4 + 3, sum(runtime, WorkerStats::imported));
      assertEquals(3, sum(runtime, WorkerStats::exported));
      assertEquals(3 * 99 + 1, sum(runtime, WorkerStats::cached));
    }
  }

  @Test
  void aWriterDoesNotGetWhatReadersHaveDecoded() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<Box> cown = runtime.cown(new Box(1));
      runtime.when(cown.read()).run(c -> lastRead = c.get());
      assertEquals(false, runtime.when(cown).call(c -> c.get() == lastRead).join());
    }
  }
}
