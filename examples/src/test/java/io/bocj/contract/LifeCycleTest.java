package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.open;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Acquired;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.PinnedCown;
import io.bocj.RuntimeReport;
import io.bocj.contract.shared.Gate;
import io.bocj.contract.shared.Log;
import io.bocj.contract.shared.Meeting;
import io.bocj.contract.shared.Shelf;
import io.bocj.spi.SharedType;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Starting, waiting, shutting down, and what is left behind: nothing. */
@ResourceLock("the default runtime")
class LifeCycleTest {
  private static final int CHURN = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @UnderEachIsolation
  void quiesceWaitsForAllThatBehaviorsSchedule(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      for (int i = 0; i < 100; i++) {
        Cown<Integer> cown = runtime.cown(0);
        runtime.when(cown).run(c -> BehaviorChain.next(c, 30));
        runtime.quiesce();
        assertEquals(31, cown.unwrap());
      }
    }
  }

  /** A chain of behaviors. */
  static final class BehaviorChain {
    static void next(Acquired<Integer> cown, int left) {
      cown.set(cown.get() + 1);
      if (left > 0) {
        Boc.when(cown.cown()).run(c -> next(c, left - 1));
      }
    }
  }

  @UnderEachIsolation
  void quiesceAndShutdownWithATimeoutCanBeTriedAgain(Isolation isolation) throws Exception {
    Gate gate = Gate.closed();
    try (BocRuntime runtime = builder(isolation).name("patient").start()) {
      Cown<Integer> cown = runtime.cown(0);
      runtime
          .when(cown)
          .run(
              c -> {
                gate.await();
                c.set(1);
              });
      for (Duration little :
          List.of(Duration.ofMillis(2), Duration.ZERO, Duration.ofSeconds(Long.MIN_VALUE))) {
        String message =
            assertThrows(TimeoutException.class, () -> runtime.quiesce(little)).getMessage();
        assertTrue(message.contains("patient"), message);
        message = assertThrows(TimeoutException.class, () -> runtime.shutdown(little)).getMessage();
        assertTrue(message.contains("stays up"), message);
      }
      runtime.when(cown).run(c -> c.set(c.get() + 1));
      gate.open();
      runtime.quiesce(PATIENCE);
      assertEquals(2, cown.unwrap());
      assertEquals(
          2, runtime.shutdown(PATIENCE).workers().stream().mapToLong(w -> w.executed()).sum());
    }
  }

  @UnderEachIsolation
  void anInterruptedWaiterSaysSoAndTheRuntimeGoesOn(Isolation isolation) {
    Gate gate = Gate.closed();
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      runtime
          .when(cown)
          .run(
              c -> {
                gate.await();
                c.set(1);
              });
      Thread.currentThread().interrupt();
      assertThrows(CancellationException.class, runtime::quiesce);
      assertTrue(Thread.interrupted(), "its status stays set");
      Thread.currentThread().interrupt();
      assertThrows(CancellationException.class, runtime::close);
      assertTrue(Thread.interrupted(), "its status stays set");
      Thread.currentThread().interrupt();
      CancellationException thrown = assertThrows(CancellationException.class, cown::join);
      assertTrue(thrown.getMessage().contains(cown.toString()), thrown.getMessage());
      assertTrue(Thread.interrupted(), "its status stays set");
      gate.open();
      assertEquals(1, cown.join());
      runtime.when(cown).run(c -> c.set(2));
      assertEquals(2, cown.join());
    }
  }

  /** A runtime that was taken for closed and is not would keep its threads for ever. */
  @Test
  @Timeout(120)
  void thereIsOneDefaultRuntimeHoweverShutdownsAndSchedulingMeet() throws Exception {
    System.setProperty("bocj.isolation", "NONE");
    try {
      AtomicInteger ran = new AtomicInteger();
      Threads.each(
          4,
          thread -> {
            for (int i = 0; i < 300; i++) {
              if (thread == 0) {
                shutdownBriefly(i);
              } else {
                Boc.when().run(() -> awaitALittle(ran));
              }
            }
          });
      Boc.shutdown();
      assertEquals(900, ran.get());
      await().atMost(PATIENCE).until(() -> liveThreads("bocj-worker-") == 0);
    } finally {
      System.clearProperty("bocj.isolation");
    }
  }

  private static void shutdownBriefly(int i) {
    try {
      Boc.shutdown(Duration.ofNanos(i % 50 * 10_000));
    } catch (TimeoutException e) {
      // It stays up.
    }
  }

  private static void awaitALittle(AtomicInteger ran) {
    long end = System.nanoTime() + 20_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    ran.incrementAndGet();
  }

  private static long liveThreads(String prefix) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(prefix))
        .count();
  }

  @UnderEachIsolation
  void closingAgainOnlyReturnsTheReport(Isolation isolation) {
    BocRuntime runtime = open(isolation);
    runtime.when().run(() -> {});
    RuntimeReport report = runtime.shutdown();
    assertEquals(report, runtime.shutdown());
    assertEquals(report, runtime.report());
    runtime.close();
  }

  @UnderEachIsolation
  void severalRuntimesAreUpAtOnce(Isolation isolation) {
    List<BocRuntime> runtimes = new ArrayList<>();
    Cown<Integer> cown = Cown.of(0);
    for (int i = 0; i < 8; i++) {
      runtimes.add(open(isolation));
    }
    for (int i = 0; i < 400; i++) {
      runtimes.get(i % 8).when(cown).run(c -> c.set(c.get() + 1));
    }
    assertEquals(400, cown.join());
    for (BocRuntime runtime : runtimes) {
      assertEquals(50, runtime.shutdown().workers().stream().mapToLong(w -> w.executed()).sum());
    }
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void theDefaultRuntimeStartsAfreshAfterShutdown() {
    Cown<Integer> cown = Cown.of(0);
    Boc.when(cown).run(c -> c.set(1));
    BocRuntime first = Boc.runtime();
    assertSame(first, Boc.runtime());
    assertEquals(1, Boc.shutdown().workers().stream().mapToLong(w -> w.executed()).sum());
    assertEquals(List.of(), Boc.shutdown().workers(), "it was not running");
    Boc.when(cown).run(c -> c.set(c.get() + 1));
    Boc.quiesce();
    assertNotSame(first, Boc.runtime());
    assertEquals(2, cown.unwrap());
    Boc.shutdown();
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void nothingIsLostWhenTheDefaultRuntimeIsShutDownUnderLoad() throws Exception {
    int each = 1000;
    List<Cown<Integer>> counters = List.of(Cown.of(0), Cown.of(0), Cown.of(0));
    Cown<Integer> common = Cown.of(0);
    AtomicInteger scheduled = new AtomicInteger();
    AtomicInteger shutdowns = new AtomicInteger();
    Threads.each(
        4,
        thread -> {
          if (thread == 3) {
            for (int due = 50; due < 3 * each; due += 50) {
              while (scheduled.get() < due) {
                Thread.onSpinWait();
              }
              shutDownSomehow(shutdowns.incrementAndGet());
            }
          } else {
            for (int i = 0; i < each; i++) {
              Boc.when(counters.get(thread)).run(c -> c.set(c.get() + 1));
              Boc.when(common, counters.get(thread).read()).run((c, r) -> c.set(c.get() + 1));
              scheduled.incrementAndGet();
            }
          }
        });
    Boc.shutdown();
    assertEquals(List.of(each, each, each), counters.stream().map(Cown::unwrap).toList());
    assertEquals(3 * each, common.unwrap());
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertEquals(Set.of(), threadsNamed("bocj-worker-")));
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void nothingPinnedIsLostWhenTheDefaultRuntimeIsShutDownUnderLoad() throws Exception {
    int each = 500;
    PinnedCown<Integer> pinned = PinnedCown.of(0);
    AtomicInteger scheduled = new AtomicInteger();
    Threads.each(
        3,
        thread -> {
          if (thread == 2) {
            for (int due = 25; due < 2 * each; due += 25) {
              while (scheduled.get() < due) {
                Thread.onSpinWait();
              }
              shutDownSomehow(due / 25);
            }
          } else {
            for (int i = 0; i < each; i++) {
              Boc.when(pinned).run(p -> Boc.when(p.cown()).run(q -> q.set(q.get() + 1)));
              scheduled.incrementAndGet();
            }
          }
        });
    Boc.shutdown();
    assertEquals(2 * each, pinned.unwrap());
  }

  /** Cannot be made in any interpreter. */
  public static final class Broken implements SharedType {
    /** What the runtime's start is told. */
    public Broken() {
      throw new IllegalStateException("broken on purpose");
    }

    @Override
    public Class<?> type() {
      return Box.class;
    }
  }

  @Test
  void anInterpreterThatCannotStartIsToldAtOnceAndLeavesNothing() {
    BocRuntime.Builder builder =
        builder(Isolation.CLASS_LOADER).name("stillborn").crossingRule(Broken.class);
    String message = assertThrows(IllegalStateException.class, builder::start).getMessage();
    assertTrue(message.contains("runtime stillborn cannot start"), message);
    assertTrue(message.contains("LifeCycleTest$Broken"), message);
    assertEquals(Set.of(), threadsNamed("stillborn"));
  }

  private static void shutDownSomehow(int n) {
    try {
      if (n % 2 == 0) {
        Boc.shutdown(Duration.ofNanos(n * 1000L));
      } else {
        Boc.shutdown();
      }
    } catch (TimeoutException e) {
      Thread.onSpinWait();
    }
  }

  private static Set<String> threadsNamed(String prefix) {
    Set<String> names = new HashSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith(prefix)) {
        names.add(thread.getName());
      }
    }
    return names;
  }

  @UnderEachIsolation
  void twoHundredRuntimesLeaveNothingBehind(Isolation isolation) {
    ReferenceQueue<Object> collected = new ReferenceQueue<>();
    Set<Reference<?>> loaders = new HashSet<>();
    Cown<Box> cown = Cown.of(new Box(0));
    long level = 0;
    for (int i = 0; i < CHURN; i++) {
      runSome(isolation, "churn-" + isolation + "-" + i, cown, collected, loaders);
      if (i == CHURN / 10) {
        awaitCollection(collected, loaders);
        level = metaspace();
      }
    }
    assertEquals(2 * CHURN, cown.join().number);
    awaitCollection(collected, loaders);
    // One runtime's interpreters take some 500 KiB; 180 of them would be far above.
    long grown = metaspace() - level;
    assertTrue(grown < 16L << 20, () -> "metaspace has grown by " + grown);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertEquals(Set.of(), threadsNamed("churn-" + isolation)));
  }

  private static void runSome(
      Isolation isolation,
      String name,
      Cown<Box> cown,
      ReferenceQueue<Object> collected,
      Set<Reference<?>> loaders) {
    Log seen = Log.empty();
    Meeting meeting = Meeting.of(2);
    try (BocRuntime runtime = builder(isolation).name(name).start()) {
      for (int worker = 0; worker < 2; worker++) {
        runtime
            .when()
            .run(
                () -> {
                  meeting.meet();
                  seen.add(Box.class.getClassLoader());
                });
        runtime.when(cown).run(c -> c.get().number++);
      }
      runtime.when(cown.read()).run(c -> fail(c.get()));
    }
    List<Object> used = seen.clear();
    assertEquals(2, used.size());
    if (isolation == Isolation.CLASS_LOADER) {
      assertNotSame(used.get(0), used.get(1));
      used.forEach(loader -> loaders.add(new WeakReference<>(loader, collected)));
    }
  }

  private static void fail(Box box) {
    throw new Oops("number " + box.number);
  }

  private static void awaitCollection(ReferenceQueue<?> collected, Set<Reference<?>> pending) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              System.gc();
              for (Reference<?> r = collected.poll(); r != null; r = collected.poll()) {
                pending.remove(r);
              }
              assertEquals(0, pending.size(), "loaders left");
            });
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().contains("Metaspace"))
        .map(MemoryPoolMXBean::getUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  /** Who keeps a closed runtime, for its report, or one of its cowns, keeps no interpreter. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aClosedRuntimeThatIsKeptKeepsNoInterpreter() {
    ReferenceQueue<Object> collected = new ReferenceQueue<>();
    Set<Reference<?>> loaders = new HashSet<>();
    BocRuntime kept = open(Isolation.CLASS_LOADER);
    Cown<Integer> failed = useEveryPart(kept, collected, loaders);
    kept.close();
    awaitCollection(collected, loaders);
    assertTrue(Runtimes.failureOf(failed) instanceof Oops);
    assertEquals(3, kept.report().workers().stream().mapToLong(w -> w.executed()).sum());
  }

  /** Nor does what its behaviors have scheduled on another runtime, and is still pending there. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatIsPendingElsewhereKeepsNoInterpreterOfAClosedRuntime() {
    ReferenceQueue<Object> collected = new ReferenceQueue<>();
    Set<Reference<?>> loaders = new HashSet<>();
    Gate gate = Gate.closed();
    try (BocRuntime other = open(Isolation.CLASS_LOADER, 1)) {
      Cown<Integer> held = other.cown(1);
      other.when(held).run(h -> gate.await());
      Log seen = Log.empty();
      scheduleFromAnother(Shelf.of(other), seen, held);
      seen.clear().forEach(loader -> loaders.add(new WeakReference<>(loader, collected)));
      assertEquals(1, loaders.size());
      awaitCollection(collected, loaders);
      gate.open();
      assertEquals(8, held.join());
    }
  }

  private static void scheduleFromAnother(Shelf shelf, Log seen, Cown<Integer> held) {
    try (BocRuntime closed = open(Isolation.CLASS_LOADER, 1)) {
      closed
          .when()
          .run(
              () -> {
                seen.add(LifeCycleTest.class.getClassLoader());
                add(shelf.runtime(), held, 7);
              })
          .join();
    }
  }

  private static void add(BocRuntime runtime, Cown<Integer> cown, int n) {
    runtime.when(cown).run(c -> c.set(c.get() + n));
  }

  private static Cown<Integer> useEveryPart(
      BocRuntime runtime, ReferenceQueue<Object> collected, Set<Reference<?>> loaders) {
    Log seen = Log.empty();
    AtomicBoolean told = new AtomicBoolean();
    runtime
        .when(runtime.cown(new Box(1)))
        .run(
            b -> {
              seen.add(Box.class.getClassLoader());
              Cown.of(b.get()).future().thenAccept(box -> box.number++);
              b.cown().future().thenAccept(box -> box.number++);
            });
    Cown<Integer> failed =
        runtime
            .when()
            .call(
                () -> {
                  throw new Oops("kept");
                });
    runtime.when(failed.read()).run(f -> f.get());
    runtime.quiesce();
    failed.future().whenComplete((value, thrown) -> told.set(true));
    assertTrue(told.get());
    seen.clear().forEach(loader -> loaders.add(new WeakReference<>(loader, collected)));
    assertEquals(1, loaders.size());
    return failed;
  }
}
