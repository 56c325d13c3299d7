package io.bocj.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/**
 * <b>Hypothesis:</b> of a thread that begins to wait for quiescence and the worker that has run the
 * last work and falls asleep at least one sees the other.
 *
 * <p><b>Forbidden:</b> the thread waits although nothing is left.
 *
 * <p><b>Consequence:</b> {@code quiesce} returns at its deadline only.
 *
 * <p><b>Pins:</b> {@code Quiescence.waiters}: entered before the counts are read; {@code
 * Idlers.sleeping}: its volatile write lies between the release of the last count and the look at
 * the waiters.
 */
@JCStressTest
@Outcome(id = "true", expect = ACCEPTABLE, desc = "woken, or did not wait")
@State
public class WaiterAgainstLastWork {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final Crew crew = new Crew(1);
  private final Quiescence quiescence = crew.scheduler.quiescence();

  public WaiterAgainstLastWork() {
    quiescence.countScheduledOutside();
    crew.idlers.beginSearching();
  }

  @Actor
  public void runsAndFallsAsleep() {
    crew.workers[0].count(Counter.EXECUTED);
    crew.idlers.lieDown(crew.workers[0]);
  }

  @Actor
  public void awaits(Z_Result r) {
    r.r1 = inTime(quiescence, PATIENCE_NANOS);
  }

  private static boolean inTime(Quiescence quiescence, long nanos) {
    long deadline = System.nanoTime() + nanos;
    try {
      return quiescence.await(deadline, () -> false) && System.nanoTime() < deadline;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Planted: the worker looks for waiters before it counts what it has run. */
  @JCStressTest
  @Outcome(id = "true", expect = ACCEPTABLE, desc = "woken, or did not wait")
  @State
  public static class Planted {
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Crew crew = new Crew(1);
    private final Quiescence quiescence = crew.scheduler.quiescence();

    public Planted() {
      quiescence.countScheduledOutside();
    }

    @Actor
    public void runsAndLooks() {
      quiescence.workerIdle();
      Pause.between();
      crew.workers[0].count(Counter.EXECUTED);
    }

    @Actor
    public void awaits(Z_Result r) {
      r.r1 = inTime(quiescence, PATIENCE_NANOS);
    }
  }
}
