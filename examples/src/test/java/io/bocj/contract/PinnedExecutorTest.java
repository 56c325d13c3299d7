package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.PinnedCown;
import io.bocj.PumpOptions;
import io.bocj.Starvation;
import io.bocj.contract.shared.Gate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Pinned cowns at home in executors, several at once; and who is told when a home does nothing. */
class PinnedExecutorTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private ExecutorService one;
  private ExecutorService other;

  @BeforeEach
  void homes() {
    one = Executors.newSingleThreadExecutor(task -> new Thread(task, "home-one"));
    other = Executors.newSingleThreadExecutor(task -> new Thread(task, "home-other"));
  }

  @AfterEach
  void end() {
    one.shutdownNow();
    other.shutdownNow();
  }

  private static String here() {
    return Thread.currentThread().getName();
  }

  @UnderEachIsolation
  void severalHomesAtOnce(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<List<String>> first = PinnedCown.of(new ArrayList<>(), one);
      PinnedCown<List<String>> second = PinnedCown.of(new ArrayList<>(), other);
      PinnedCown<List<String>> third = PinnedCown.of(new ArrayList<>());
      Cown<Box> box = runtime.cown(new Box(0));
      for (PinnedCown<List<String>> pinned : List.of(first, second, third)) {
        runtime.when(pinned, box).run((p, b) -> p.get().add(here() + b.get().number++));
      }
      runtime.quiesce();
      assertEquals(List.of("home-one0"), first.join());
      assertEquals(List.of("home-other1"), second.join());
      assertEquals(List.of(here() + 2), third.join());
      assertEquals(3, runtime.report().homes().executed());
    }
  }

  @UnderEachIsolation
  void theEventThreadOfSwingIsAHome(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<StringBuilder> pinned =
          PinnedCown.of(new StringBuilder(), SwingUtilities::invokeLater);
      Cown<Boolean> there =
          runtime
              .when(pinned)
              .call(
                  p -> {
                    p.get().append("drawn");
                    return SwingUtilities.isEventDispatchThread();
                  });
      assertEquals(true, there.join());
      assertEquals("drawn", pinned.join().toString());
    }
  }

  @UnderEachIsolation
  void pinnedCownsOfDifferentHomesAreRefusedTogether(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> first = PinnedCown.of(1, one);
      PinnedCown<Integer> second = PinnedCown.of(2, other);
      PinnedCown<Integer> third = PinnedCown.of(3);
      String said =
          assertThrows(
                  IllegalArgumentException.class,
                  () -> runtime.when(first, second).run((a, b) -> {}))
              .getMessage();
      assertTrue(said.contains(first.toString()) && said.contains(second.toString()), said);
      assertThrows(
          IllegalArgumentException.class,
          () -> runtime.when(runtime.group(List.of(first.read(), third.read()))).run(all -> {}));
      PinnedCown<Integer> neighbor = PinnedCown.of(4, one);
      assertEquals(5, runtime.when(first, neighbor).call((a, b) -> a.get() + b.get()).join());
    }
  }

  @UnderEachIsolation
  void anExecutorThatRejectsFailsTheBehaviorAndTheCownsGoOn(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      RejectedExecutionException full = new RejectedExecutionException("full");
      boolean[] rejects = {true};
      Executor picky =
          task -> {
            if (rejects[0]) {
              throw full;
            }
            one.execute(task);
          };
      PinnedCown<Integer> pinned = PinnedCown.of(0, picky);
      Cown<Box> box = runtime.cown(new Box(1));
      Cown<Void> failed = runtime.when(pinned, box).run((p, b) -> b.get().number++);
      assertEquals("full", failureOf(failed).getMessage());
      assertInstanceOf(RejectedExecutionException.class, failureOf(failed));
      Cown<String> seen =
          runtime
              .when(failed.read(), box)
              .call(
                  (f, b) -> {
                    try {
                      f.get();
                      return "not failed";
                    } catch (RuntimeException e) {
                      return e.getCause().getMessage() + b.get().number;
                    }
                  });
      assertEquals("full1", seen.join());
      rejects[0] = false;
      runtime.when(pinned).run(p -> p.set(p.get() + 1));
      assertEquals(1, pinned.join());
    }
  }

  @UnderEachIsolation
  void manyRejectionsInARowNeedNoStack(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Gate gate = Gate.closed();
      Cown<Integer> cown = runtime.cown(0);
      PinnedCown<Integer> pinned =
          PinnedCown.of(
              0,
              task -> {
                throw new RejectedExecutionException("never");
              });
      runtime.when(cown).run(c -> gate.await());
      for (int i = 0; i < 20_000; i++) {
        runtime.when(pinned, cown).run((p, c) -> {});
      }
      Cown<Integer> last = runtime.when(cown).call(c -> c.get() + 1);
      gate.open();
      assertEquals(1, last.join());
    }
  }

  @UnderEachIsolation
  void anExecutorThatRunsItAndThrowsHasRunIt(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Executor both =
          task -> {
            one.submit(task);
            one.submit(task);
            throw new IllegalStateException("too late");
          };
      PinnedCown<Integer> pinned = PinnedCown.of(0, both);
      for (int i = 0; i < 50; i++) {
        runtime.when(pinned).run(p -> p.set(p.get() + 1));
      }
      runtime.quiesce();
      int ran = pinned.join();
      assertTrue(ran <= 50, "each runs once, or fails: " + ran);
    }
  }

  @UnderEachIsolation
  void anExecutorThatRunsItTwiceHasRunItOnce(Isolation isolation) throws Exception {
    Executor twice =
        task -> {
          one.execute(task);
          one.execute(task);
        };
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> pinned = PinnedCown.of(0, twice);
      for (int i = 0; i < 50; i++) {
        runtime.when(pinned).run(p -> p.set(p.get() + 1));
      }
      runtime.quiesce();
      one.submit(() -> {}).get(); // behind the last second time
      assertEquals(50, pinned.unwrap());
      assertEquals(50, runtime.report().homes().executed());
    }
  }

  @UnderEachIsolation
  void anExecutorThatRunsItOnTheSpotIsToldSo(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> pinned = PinnedCown.of(0, Runnable::run);
      Throwable thrown = failureOf(runtime.when(pinned).run(p -> p.set(1)));
      assertTrue(thrown.getMessage().contains("invokeLater"), thrown.getMessage());
    }
  }

  @UnderEachIsolation
  void onTheSpotWithinABehaviorAtHomeIsAfterIt(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Executor there = task -> directlyOn("home-one", one, task);
      PinnedCown<List<String>> pinned = PinnedCown.of(new ArrayList<>(), there);
      PinnedCown<List<String>> neighbor = PinnedCown.of(new ArrayList<>(), there);
      runtime
          .when(pinned)
          .run(
              p -> {
                Boc.when(neighbor).run(n -> n.get().add(here()));
                p.get().add("neighbors: " + neighborsOf(neighbor));
              });
      runtime.quiesce();
      assertEquals(List.of("home-one"), neighbor.join());
      assertEquals(List.of("neighbors: in use"), pinned.join());
    }
  }

  private static void directlyOn(String name, Executor home, Runnable task) {
    if (here().equals(name)) {
      task.run();
    } else {
      home.execute(task);
    }
  }

  private static String neighborsOf(PinnedCown<List<String>> neighbor) {
    try {
      return neighbor.unwrap().toString();
    } catch (IllegalStateException e) {
      return "in use";
    }
  }

  @UnderEachIsolation
  void whoHasPumpedIsAtHomeNoLonger(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Integer> pumped = PinnedCown.of(0);
      runtime.when(pumped).run(p -> p.set(1));
      assertEquals(1, runtime.pump(PumpOptions.drain()).executed());
      Gate begun = Gate.closed();
      Gate gate = Gate.closed();
      runtime
          .when(PinnedCown.of(0, one))
          .run(
              e -> {
                begun.open();
                gate.await();
              });
      try {
        await().atMost(PATIENCE).until(begun::isOpen);
        assertEquals(0, runtime.pump(PumpOptions.drain()).executed(), "while another one is");
        assertEquals(1, pumped.join());
      } finally {
        gate.open();
      }
    }
  }

  /** A modal dialog keeps its thread going from within a behavior. */
  @UnderEachIsolation
  void aBodyThatLetsItsThreadDoOtherThings(Isolation isolation) {
    Queue<Runnable> events = new ArrayDeque<>();
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<List<String>> window = PinnedCown.of(new ArrayList<>(), events::add);
      PinnedCown<List<String>> dialog = PinnedCown.of(new ArrayList<>(), events::add);
      Cown<Box> box = runtime.cown(new Box(1));
      runtime.when(window).run(w -> w.get().add("open"));
      events.remove().run();
      runtime
          .when(window, box)
          .run(
              (w, b) -> {
                Cown<Box> own = Boc.cown(new Box(5));
                Boc.when(dialog, own).run((d, o) -> d.get().add("shown " + o.get().number++));
                events.remove().run();
                w.get().add("closed " + b.get().number++);
                Boc.when(w.cown(), own.read()).run((v, o) -> v.get().add("last " + o.get().number));
              });
      events.remove().run();
      events.remove().run();
      assertEquals(List.of("shown 5"), dialog.unwrap());
      assertEquals(List.of("open", "closed 1", "last 6"), window.unwrap());
      assertEquals(2, box.join().number);
      assertEquals(4, runtime.report().homes().executed());
    }
  }

  @UnderEachIsolation
  void whatAnExecutorDropsByEndingFails(Isolation isolation) {
    try (BocRuntime runtime =
        builder(isolation).starvation(Duration.ofMillis(100), starvation -> {}).start()) {
      Gate gate = Gate.closed();
      PinnedCown<Integer> pinned = PinnedCown.of(0, one);
      PinnedCown<Integer> neighbor = PinnedCown.of(0, one);
      Gate begun = Gate.closed();
      runtime
          .when(neighbor)
          .run(
              n -> {
                begun.open();
                gate.await();
              });
      await().atMost(PATIENCE).until(begun::isOpen);
      Cown<Void> orphan = runtime.when(pinned).run(p -> p.set(1));
      assertEquals(1, one.shutdownNow().size());
      gate.open();
      Throwable thrown = failureOf(orphan);
      assertInstanceOf(RejectedExecutionException.class, thrown);
      assertTrue(thrown.getMessage().contains("without running"), thrown.getMessage());
      assertEquals(0, pinned.join());
    }
  }

  @UnderEachIsolation
  void starvationIsToldOnceUntilThePumpGoesOn(Isolation isolation) {
    Queue<Starvation> told = new ConcurrentLinkedQueue<>();
    try (BocRuntime runtime =
        builder(isolation).name("dry").starvation(Duration.ofMillis(20), told::add).start()) {
      PinnedCown<Integer> pinned = PinnedCown.of(0);
      for (int round = 1; round <= 2; round++) {
        int rounds = round;
        runtime.when(pinned).run(p -> p.set(p.get() + 1));
        runtime.when(pinned).run(p -> p.set(p.get() + 1));
        await().atMost(PATIENCE).until(() -> told.size() == rounds);
        assertEquals(2, runtime.pump(PumpOptions.drain()).executed());
      }
      Starvation last = told.peek();
      assertEquals("dry", last.runtime());
      assertTrue(last.home().contains("pump"), last.home());
      assertTrue(last.oldest().contains("PinnedExecutorTest"), last.oldest());
      assertTrue(last.waiting().toMillis() >= 20, last.toString());
      assertEquals(4, pinned.join());
    }
  }

  @UnderEachIsolation
  void anExecutorThatIsStuckIsToldToo(Isolation isolation) {
    Queue<Starvation> told = new ConcurrentLinkedQueue<>();
    Queue<Runnable> stuck = new ConcurrentLinkedQueue<>();
    try (BocRuntime runtime =
        builder(isolation).starvation(Duration.ofMillis(20), told::add).start()) {
      PinnedCown<Integer> pinned = PinnedCown.of(0, stuck::add);
      runtime.when(pinned).run(p -> p.set(1));
      await().atMost(PATIENCE).until(() -> !told.isEmpty());
      stuck.remove().run();
      assertEquals(1, pinned.join());
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> BocRuntime.builder().starvation(Duration.ZERO, starvation -> {}));
  }
}
