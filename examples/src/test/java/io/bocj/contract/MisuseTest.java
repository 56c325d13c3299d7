package io.bocj.contract;

import static io.bocj.contract.Refusals.assertRefused;
import static io.bocj.contract.Refusals.assertSays;
import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Acquired;
import io.bocj.AcquiredRead;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Body0;
import io.bocj.Body1;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.Request;
import io.bocj.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Each misuse is told with its culprit and with what to do instead. */
@SuppressWarnings("try") // scopes are opened for what is scheduled in them
class MisuseTest {
  /** The misuse fails its own behavior; the cown stays usable. */
  private static void assertRefusedInside(
      BocRuntime runtime, Body1<Acquired<Integer>> misuse, String... words) {
    Cown<Integer> cown = runtime.cown(1);
    Throwable thrown = failureOf(runtime.when(cown).run(misuse));
    assertInstanceOf(IllegalStateException.class, thrown);
    assertSays(thrown, words);
    assertEquals(1, cown.join());
  }

  @UnderEachIsolation
  void whatIsNull(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(1);
      Request<Acquired<Integer>> none = null;
      Body1<Acquired<Integer>> noBody = null;
      Body0 noBody0 = null;
      assertRefused(NullPointerException.class, () -> runtime.when(none), "request 1", "cown");
      assertRefused(NullPointerException.class, () -> runtime.when(cown, none), "request 2");
      assertRefused(NullPointerException.class, () -> Boc.when(cown, cown, none), "request 3");
      assertRefused(
          NullPointerException.class,
          () -> runtime.group(Arrays.asList(cown, none)),
          "member 1 of group",
          "cowns");
      assertRefused(NullPointerException.class, () -> runtime.group(null), "group(null)", "pass");
      assertRefused(
          NullPointerException.class, () -> runtime.when(cown).run(noBody), "body", "lambda");
      assertRefused(NullPointerException.class, () -> runtime.when().run(noBody0), "body");
      assertEquals(0, runtime.shutdown().workers().stream().mapToLong(w -> w.executed()).sum());
      assertEquals(1, cown.unwrap());
    }
  }

  @UnderEachIsolation
  void waitingInsideABehavior(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> other = runtime.cown(1);
      assertRefusedInside(runtime, c -> other.join(), "join()", "inside a behavior", "future()");
      assertRefusedInside(runtime, c -> Boc.quiesce(), "inside a behavior", "result cowns");
      assertRefusedInside(
          runtime, c -> Boc.quiesce(Duration.ofSeconds(1)), "inside a behavior", "result cowns");
      assertRefusedInside(runtime, c -> Boc.shutdown(), "shutdown", "inside a behavior");
      assertRefusedInside(
          runtime, c -> Boc.shutdown(Duration.ofSeconds(1)), "shutdown", "inside a behavior");
      assertRefusedInside(runtime, c -> Boc.scope().close(), "a scope", "inside a behavior");
      assertRefusedInside(runtime, c -> Boc.runtime().close(), "shutdown", "inside a behavior");
      assertRefusedInside(runtime, c -> c.cown().unwrap(), "in use");
    }
  }

  @UnderEachIsolation
  void waitingInsideABatch(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(1);
      assertRefused(
          IllegalStateException.class,
          () -> runtime.batch(cown::join),
          "join() inside a batch",
          "afterwards");
      assertRefused(
          IllegalStateException.class,
          () -> runtime.batch(runtime::quiesce),
          "batch",
          "afterwards");
      assertRefused(
          IllegalStateException.class,
          () -> runtime.batch(runtime::shutdown),
          "batch",
          "afterwards");
    }
  }

  @UnderEachIsolation
  void joiningAScopeInsideABatch(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(1);
      try (Scope scope = runtime.scope()) {
        Runnable joinsItself =
            () -> {
              runtime.when(cown).run(c -> c.set(2));
              scope.join();
            };
        assertRefused(
            IllegalStateException.class, () -> runtime.batch(joinsItself), "batch", "afterwards");
      }
      Runnable closesItself =
          () -> {
            try (Scope scope = runtime.scope()) {
              runtime.when(cown).run(c -> c.set(2));
            }
          };
      assertRefused(
          IllegalStateException.class, () -> runtime.batch(closesItself), "batch", "afterwards");
      assertEquals(1, cown.join());
    }
  }

  @Test
  void whatABodyWasHandedAfterItsBehaviorEnded() {
    List<Acquired<Integer>> kept = new ArrayList<>();
    List<AcquiredRead<Integer>> read = new ArrayList<>();
    try (BocRuntime runtime = open(Isolation.NONE)) {
      Cown<Integer> cown = runtime.cown(1);
      runtime
          .when(cown, cown, runtime.cown(2).read())
          .run(
              (c, d, r) -> {
                kept.add(c);
                kept.add(d);
                read.add(r);
              });
      runtime.quiesce();
      for (Acquired<Integer> handle : kept) {
        String[] words = {cown.toString(), "not held", "cown()", "schedule another behavior"};
        assertRefused(IllegalStateException.class, handle::get, words);
        assertRefused(IllegalStateException.class, () -> handle.set(5), words);
        assertRefused(IllegalStateException.class, () -> handle.update(v -> 5), words);
        assertRefused(IllegalStateException.class, handle::cown, words);
      }
      assertRefused(IllegalStateException.class, () -> read.get(0).get(), "not held");
      Throwable later = failureOf(runtime.when(cown).run(c -> kept.get(0).set(6)));
      assertSays(later, "not held");
      assertEquals(1, cown.join());
    }
  }

  @UnderEachIsolation
  void whatIsHeldForReadingHasNoWayToWrite(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(1);
      Cown<Boolean> alone = runtime.when(cown.read()).call(c -> (Object) c instanceof Acquired);
      Cown<Boolean> first =
          runtime
              .when(cown.read(), runtime.cown(0))
              .call((c, other) -> (Object) c instanceof Acquired || other.get() != 0);
      Cown<Boolean> second =
          runtime
              .when(runtime.cown(0), cown.read())
              .call((other, c) -> (Object) c instanceof Acquired || other.get() != 0);
      for (Cown<Boolean> found : List.of(alone, first, second)) {
        assertEquals(false, found.join());
      }
    }
  }

  @UnderEachIsolation
  void whatABodyWasHandedOnAnotherThread(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(1);
      Throwable thrown =
          failureOf(runtime.when(cown).run(c -> CompletableFuture.runAsync(() -> c.set(2)).join()));
      assertInstanceOf(CompletionException.class, thrown);
      assertInstanceOf(IllegalStateException.class, thrown.getCause());
      assertSays(thrown.getCause(), cown.toString(), "held by", "cannot be used on");
      assertEquals(1, cown.join());
    }
  }

  @UnderEachIsolation
  void schedulingOnAClosedRuntime(Isolation isolation) {
    BocRuntime runtime = builder(isolation).name("gone").start();
    Cown<Integer> cown = runtime.cown(1);
    runtime.close();
    runtime.close();
    assertRefused(
        IllegalStateException.class, () -> runtime.when(cown).run(c -> c.set(2)), "gone", "start");
    assertRefused(IllegalStateException.class, () -> runtime.when().call(() -> 1), "gone");
    assertRefused(
        IllegalStateException.class,
        () -> runtime.batch(() -> runtime.when(cown).run(c -> c.set(2))),
        "gone");
    assertEquals(1, cown.unwrap());
  }

  @Test
  void aRuntimeWithoutWorkers() {
    for (int n : new int[] {0, -1}) {
      assertRefused(
          IllegalArgumentException.class,
          () -> BocRuntime.builder().workers(n),
          "workers(" + n + ")",
          "at least one");
    }
  }

  @Test
  void sharingEverything() {
    for (String prefix : List.of("", " ", ".")) {
      assertRefused(
          IllegalArgumentException.class,
          () -> BocRuntime.builder().share("com.acme.api", prefix),
          "share(\"" + prefix + "\")",
          "package");
    }
  }

  @Test
  @ResourceLock(Resources.SYSTEM_PROPERTIES)
  void systemPropertiesThatMakeNoSense() {
    assertRefusedWith("bocj.workers", "abc", "-Dbocj.workers=abc", "number");
    assertRefusedWith("bocj.workers", "0", "-Dbocj.workers=0", "at least one");
    assertRefusedWith("bocj.workers", "", "-Dbocj.workers=", "number");
    assertRefusedWith("bocj.isolation", "MAGIC", "-Dbocj.isolation=MAGIC", "NONE", "CLASS_LOADER");
  }

  private static void assertRefusedWith(String property, String value, String... words) {
    System.setProperty(property, value);
    try {
      assertRefused(IllegalArgumentException.class, () -> BocRuntime.builder().start(), words);
    } finally {
      System.clearProperty(property);
    }
  }

  @Test
  @ResourceLock(Resources.SYSTEM_PROPERTIES)
  void systemPropertiesThatDoMakeSense() {
    System.setProperty("bocj.workers", " 3 ");
    System.setProperty("bocj.isolation", "none");
    try (BocRuntime runtime = BocRuntime.builder().start()) {
      assertEquals(3, runtime.workers());
      assertTrue(runtime.toString().contains("NONE"), runtime.toString());
      Box box = Box.stuck(1);
      assertTrue(runtime.when(Cown.of(box)).call(b -> b.get() == box).join());
    } finally {
      System.clearProperty("bocj.workers");
      System.clearProperty("bocj.isolation");
    }
  }
}
