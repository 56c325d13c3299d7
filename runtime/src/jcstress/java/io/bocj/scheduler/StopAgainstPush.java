package io.bocj.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * <b>Hypothesis:</b> what was pushed before a scheduler was stopped is run, however late the worker
 * sees it.
 *
 * <p><b>Forbidden:</b> not run.
 *
 * <p><b>Consequence:</b> closing a runtime loses behaviors that were scheduled in time.
 *
 * <p><b>Pins:</b> {@code Scheduler.stopping}, volatile, written after the push; that a worker which
 * sees it looks once more. Where it does not, this fails.
 */
@JCStressTest
@Outcome(id = "1", expect = ACCEPTABLE, desc = "run")
@State
public class StopAgainstPush {
  private final PlainWork work = new PlainWork();
  private volatile boolean searching;
  private Scheduler scheduler;

  @Actor
  public void pushesAndStops() {
    Worker worker =
        new Crew.Member(0) {
          @Override
          protected void onStart() {
            searching = true;
          }
        };
    scheduler = new Scheduler("stopped", List.of(worker));
    scheduler.start();
    while (!searching) {
      Thread.onSpinWait();
    }
    scheduler.submit(work);
    scheduler.stop();
  }

  @Arbiter
  public void looks(I_Result r) {
    try {
      scheduler.awaitStopped(System.nanoTime() + TimeUnit.SECONDS.toNanos(20));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    r.r1 = work.payload;
  }
}
