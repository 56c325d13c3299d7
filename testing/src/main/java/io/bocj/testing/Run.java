package io.bocj.testing;

import io.bocj.Boc;
import io.bocj.Scope;
import io.bocj.scheduler.LedThread;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One run of a test, as a seed says. The test runs on a thread of its own, so that whatever it
 * leaves behind ends with the run, and the thread that asks for the run can tell when it hangs.
 */
final class Run {
  /** Spreads seeds that are near each other: {@link Random} begins alike for those. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final long LOOK_MILLIS = 20;

  /** How long threads may take to end when they have been told to. */
  private static final long GRACE_MILLIS = 1_000;

  private final Plan plan;
  private final Interleaving.Task test;
  private final Stage stage;
  private final LedThread thread;
  private final Actor caller;
  private final CountDownLatch ended = new CountDownLatch(1);

  private @Nullable Throwable failure;

  Run(Plan plan, String isolation, long seed, Interleaving.Task test) {
    this(plan, isolation, strategy(seed), test);
  }

  Run(Plan plan, String isolation, Strategy strategy, Interleaving.Task test) {
    this.plan = plan;
    this.test = test;
    stage = new Stage(strategy, plan.mostSteps());
    SeededConductor conductor =
        new SeededConductor(
            stage,
            Map.of(Plan.ISOLATION, isolation, Plan.WORKERS, Integer.toString(plan.workers())));
    caller = stage.newCaller();
    thread = new LedThread(conductor, this::play, "bocj-" + caller.name);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    caller.thread = thread;
    stage.enter(caller);
  }

  /** Every other seed goes another way: neither finds all bugs sooner. */
  private static Strategy strategy(long seed) {
    Random random = random(seed);
    return seed % 2 == 0 ? new RandomWalk(random) : new Priorities(random);
  }

  static Random random(long seed) {
    return new Random(seed * SPREAD);
  }

  Outcome perform() throws InterruptedException {
    stage.begin(caller);
    thread.start();
    String hung = null;
    try {
      hung = supervise();
    } finally {
      stage.close();
    }
    awaitThreads();
    String problem = hung != null ? hung : stage.problem();
    return stage.outcome(verdict(problem));
  }

  private @Nullable Throwable verdict(@Nullable String problem) {
    Throwable thrown = ended.getCount() == 0 ? failure : null;
    if (problem == null) {
      return thrown;
    }
    StuckError stuck = new StuckError(problem);
    if (thrown != null) {
      stuck.addSuppressed(thrown);
    }
    return stuck;
  }

  // ---- on the test's thread --------------------------------------------------------------------

  private void play() {
    try {
      test();
    } catch (Throwable e) {
      failure = e;
    }
    stage.close();
    ended.countDown();
  }

  private void test() throws Exception {
    if (plan.ignoreFailures()) {
      test.run();
    } else {
      try (Scope scope = Boc.scope()) {
        test.run();
        scope.join();
      }
    }
    Boc.shutdown();
  }

  // ---- on the thread that asks -----------------------------------------------------------------

  /** Waits for the end; if nothing happens for long, says so. */
  private @Nullable String supervise() throws InterruptedException {
    long steps = -1;
    long since = System.nanoTime();
    while (!ended.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      stage.wake();
      if (stage.steps() != steps) {
        steps = stage.steps();
        since = System.nanoTime();
      } else if (System.nanoTime() - since > plan.patience().toNanos()) {
        return hung();
      }
    }
    return null;
  }

  private String hung() {
    Actor leader = stage.leader();
    String seconds = plan.patience().toMillis() / 1000.0 + " s";
    if (leader == null) {
      return stage.report("nothing can go on any more, and no other thread helped in " + seconds);
    }
    StringBuilder stack = new StringBuilder();
    for (StackTraceElement element : leader.thread.getStackTrace()) {
      stack.append("\n      at ").append(element);
    }
    return stage.report(
        leader.name
            + " has not come to a point in "
            + seconds
            + "; if it waits for other threads, it should do so by join(), quiesce(), a scope,"
            + " a cown's future or Interleaving.await(..), so that they can go on. It is"
            + stack
            + "\n  and");
  }

  private void awaitThreads() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
    boolean patient = true;
    for (Thread one : stage.threads()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (patient && left > 0) {
        one.join(left);
      }
      if (one.isAlive()) {
        patient = false;
        one.interrupt();
      }
    }
  }
}
