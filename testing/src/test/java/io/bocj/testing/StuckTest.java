package io.bocj.testing;

import static io.bocj.Boc.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Acquired;
import io.bocj.Boc;
import io.bocj.Cown;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Waits that never end are told, not waited for. */
class StuckTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private static String problem(Interleaving.Task test) throws InterruptedException {
    return problem(Plans.impatient(LONG, 10_000), test);
  }

  private static String problem(Plan plan, Interleaving.Task test) throws InterruptedException {
    Outcome outcome = new Run(plan, Plans.NONE, 1, test).perform();
    return assertInstanceOf(StuckError.class, outcome.failure(), outcome::toString).getMessage();
  }

  private static void assertContains(String text, String part) {
    assertTrue(text.contains(part), text);
  }

  @Test
  void aBodyThatWaitsForeverIsTold() throws InterruptedException {
    String problem =
        problem(
            () -> {
              Cown<Integer> cown = Cown.of(0);
              when(cown).run(c -> Interleaving.await(() -> false));
              when(cown).run(c -> c.set(1));
              cown.join();
            });
    assertContains(problem, "nothing can go on any more");
    assertContains(problem, "test waits for the value of a cown");
    assertContains(problem, "waits for a condition of the test");
    assertContains(problem, "#1 (StuckTest.java");
    assertContains(problem, "runs");
    assertContains(problem, "#2 (StuckTest.java");
    assertContains(problem, "waits for its cowns");
  }

  /** The one circle that behaviors can come to: a result that leaves its batch too early. */
  @Test
  void aCircleIsTold() throws InterruptedException {
    AtomicReference<Cown<Integer>> early = new AtomicReference<>();
    AtomicBoolean used = new AtomicBoolean();
    String problem =
        problem(
            () -> {
              Cown<Integer> cown = Cown.of(0);
              Interleaving.concurrently(
                  () -> Boc.batch(() -> leak(cown, early, used)), () -> use(cown, early, used));
              Boc.quiesce();
            });
    assertContains(problem, "test waits for the end of what is scheduled");
    assertContains(problem, "#1 (StuckTest.java");
    assertContains(problem, "is of a batch, and has not got its cowns");
    assertContains(problem, "#2 (StuckTest.java");
    assertContains(problem, "waits for its cowns");
  }

  private static void leak(
      Cown<Integer> cown, AtomicReference<Cown<Integer>> early, AtomicBoolean used) {
    early.set(when(cown).call(c -> c.get()));
    try {
      Interleaving.await(used::get);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void use(
      Cown<Integer> cown, AtomicReference<Cown<Integer>> early, AtomicBoolean used)
      throws InterruptedException {
    Interleaving.await(() -> early.get() != null);
    when(cown, early.get()).run((c, e) -> c.set(e.get()));
    used.set(true);
  }

  @Test
  void anEndlessChainIsTold() throws InterruptedException {
    String problem = problem(() -> when(Cown.of(0)).run(StuckTest::again));
    assertContains(problem, "no end after 10000 points");
    assertContains(problem, "test waits for a scope");
  }

  private static void again(Acquired<Integer> cown) {
    cown.set(cown.get() + 1);
    when(cown.cown()).run(StuckTest::again);
  }

  @Test
  void aWaitThatTheSchedulerDoesNotKnowIsTold() throws InterruptedException {
    CompletableFuture<Integer> never = new CompletableFuture<>();
    String problem =
        problem(
            Plans.impatient(Duration.ofMillis(200), 10_000),
            () -> {
              when().run(() -> never.get());
              Boc.quiesce();
            });
    assertContains(problem, "has not come to a point in 0.2 s");
    assertContains(problem, "Interleaving.await");
    assertContains(problem, "CompletableFuture.get");
    never.complete(1);
  }

  @Test
  void aTimeLimitPassesOnlyWhenNothingElseCanHappen() throws InterruptedException {
    for (long seed = 1; seed <= 50; seed++) {
      Outcome outcome =
          Plans.run(
              seed,
              () -> {
                Cown<Integer> cown = Cown.of(0);
                when(cown).run(c -> c.set(1));
                assertEquals(1, cown.future().get(1, TimeUnit.NANOSECONDS));
                boolean[] open = {false};
                when(cown).run(c -> Interleaving.await(() -> open[0]));
                assertThrows(TimeoutException.class, () -> Boc.quiesce(Duration.ofDays(1)));
                open[0] = true;
                Boc.quiesce(Duration.ZERO);
              });
      assertEquals(null, outcome.failure());
    }
  }
}
