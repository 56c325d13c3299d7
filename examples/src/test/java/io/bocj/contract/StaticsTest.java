package io.bocj.contract;

import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Fn0;
import io.bocj.Isolation;
import io.bocj.contract.shared.Log;
import io.bocj.contract.shared.Meeting;
import io.bocj.contract.shared.Tally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statics are per worker, or, without isolation, the application's. */
class StaticsTest {
  /** Not thread-safe, and need not be where each worker has its own. */
  static final class Counter {
    static int count;
  }

  static final class Left {
    static String name = "left";

    static Fn0<String> body() {
      return () -> name;
    }
  }

  static final class Right {
    static String name = "right";

    static Fn0<String> body() {
      return () -> name;
    }
  }

  /** What each worker counts: it meets the others first, so that each takes part each time. */
  private static List<Integer> countOnEveryWorker(BocRuntime runtime, int rounds) {
    int n = runtime.workers();
    List<Cown<Integer>> last = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      Meeting meeting = Meeting.of(n);
      last.clear();
      for (int worker = 0; worker < n; worker++) {
        last.add(
            runtime
                .when()
                .call(
                    () -> {
                      meeting.meet();
                      int count = ++Counter.count;
                      meeting.meet();
                      return count;
                    }));
      }
      runtime.quiesce();
    }
    return last.stream().map(Cown::join).toList();
  }

  @Test
  void aStaticCounterHasOneValueAWorkerAndTheApplicationsIsUntouched() {
    int before = Counter.count;
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 4)) {
      assertEquals(List.of(10, 10, 10, 10), countOnEveryWorker(runtime, 10));
      assertEquals(before, Counter.count);
    }
  }

  @Test
  void withoutIsolationThereIsOneStaticCounter() {
    int before = Counter.count;
    try (BocRuntime runtime = open(Isolation.NONE, 1)) {
      assertEquals(List.of(before + 10), countOnEveryWorker(runtime, 10));
      assertEquals(before + 10, Counter.count);
    }
  }

  @Test
  void twoRuntimesHaveStaticsOfTheirOwn() {
    try (BocRuntime one = open(Isolation.CLASS_LOADER);
        BocRuntime two = open(Isolation.CLASS_LOADER)) {
      assertEquals(List.of(3, 3), countOnEveryWorker(one, 3));
      assertEquals(List.of(2, 2), countOnEveryWorker(two, 2));
    }
  }

  @UnderEachIsolation
  void staticsStayFromOneBehaviorOfAWorkerToTheNext(Isolation isolation) {
    try (BocRuntime runtime = open(isolation, 1)) {
      int before = runtime.when().call(() -> Counter.count).join();
      for (int i = 0; i < 100; i++) {
        runtime.when().run(() -> Counter.count++);
      }
      assertEquals(before + 100, runtime.when().call(() -> Counter.count).join());
    }
  }

  @UnderEachIsolation
  void equalLambdasOfTwoClassesAreBoundToTheStaticsOfTheirOwn(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      for (int i = 0; i < 20; i++) {
        assertEquals("left", runtime.when().call(Left.body()).join());
        assertEquals("right", runtime.when().call(Right.body()).join());
      }
    }
  }

  @UnderEachIsolation
  void staticsOfSharedPackagesAreOne(Isolation isolation) {
    Tally tally = Tally.zero();
    try (BocRuntime runtime = open(isolation, 3)) {
      Meeting meeting = Meeting.of(3);
      for (int i = 0; i < 3; i++) {
        runtime
            .when()
            .run(
                () -> {
                  meeting.meet();
                  tally.add(1);
                });
      }
    }
    assertEquals(3, tally.value());
  }

  @UnderEachIsolation
  void classesOfTheApplicationAreTheWorkersOwn(Isolation isolation) {
    Log classes = Log.empty();
    try (BocRuntime runtime = open(isolation, 2)) {
      Meeting meeting = Meeting.of(2);
      for (int i = 0; i < 2; i++) {
        runtime
            .when()
            .run(
                () -> {
                  meeting.meet();
                  classes.add(Counter.class);
                });
      }
      runtime.quiesce();
      List<Object> seen = classes.entries();
      if (isolation == Isolation.NONE) {
        assertEquals(List.of(Counter.class, Counter.class), seen);
      } else {
        assertEquals(2, new HashSet<>(seen).size());
        for (Object of : seen) {
          assertNotSame(Counter.class, of);
          assertEquals(Counter.class.getName(), ((Class<?>) of).getName());
        }
      }
    }
  }

  /** Be it the worker that made the body or another one. */
  @Test
  void aBodyThatABehaviorSchedulesRunsInTheInterpreterOfItsWorker() {
    int meeting = Meeting.of(3).number();
    Log classes = Log.empty();
    int log = classes.number();
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 3)) {
      Cown<Integer> one = runtime.cown(1);
      long id = one.id();
      runtime.when().run(() -> scheduleThree(meeting, log, "text", one, id));
    }
    assertEquals(3, new HashSet<>(classes.entries()).size());
    for (Object of : classes.entries()) {
      assertNotSame(Counter.class, of);
      assertEquals(Counter.class.getName(), ((Class<?>) of).getName());
    }
  }

  private static void scheduleThree(int meeting, int log, String text, Cown<Integer> one, long id) {
    for (int i = 0; i < 3; i++) {
      Boc.when()
          .run(
              () -> {
                new Meeting(meeting).meet();
                boolean arrived = text.equals("text") && one.id() == id;
                new Log(log).add(arrived ? Counter.class : "what was captured is wrong");
              });
    }
  }

  @UnderEachIsolation
  void theContextLoaderFindsTheWorkersOwnClasses(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      assertTrue(
          runtime
              .when()
              .call(
                  () ->
                      Thread.currentThread()
                              .getContextClassLoader()
                              .loadClass(Counter.class.getName())
                          == Counter.class)
              .join());
    }
  }
}
