package io.bocj.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * <b>Hypothesis:</b> of a worker and the watcher that are after the same deferred work only one
 * gets it, and sees all of it.
 *
 * <p><b>Forbidden:</b> both, or neither; work without its payload.
 *
 * <p><b>Consequence:</b> a behavior runs twice, or never, or before its fields are written.
 *
 * <p><b>Pins:</b> {@code Worker.deferred}: release, getAndSet; the opaque read only saves the
 * exchange.
 */
@JCStressTest
@Outcome(
    id = {"1, 0", "0, 1"},
    expect = ACCEPTABLE,
    desc = "taken once, with its payload")
@State
public class DeferredAgainstWatcher {
  private final Worker worker = new Crew.Member(0);

  @Actor
  public void defersAndTakes(II_Result r) {
    PlainWork work = new PlainWork();
    work.payload = 1;
    worker.submitHere(work);
    r.r1 = PlainWork.payload(worker.takeDeferred());
  }

  @Actor
  public void watches(II_Result r) {
    r.r2 = PlainWork.payload(worker.takeDeferred());
  }

  /** Planted: the slot is read and then cleared, in two steps. */
  @JCStressTest
  @Outcome(
      id = {"1, 0", "0, 1"},
      expect = ACCEPTABLE,
      desc = "taken once, with its payload")
  @State
  public static class Planted {
    private Work deferred = PlainWork.carrying(1);

    private Work takeDeferred() {
      Work taken = deferred;
      Pause.between();
      deferred = null;
      return taken;
    }

    @Actor
    public void takes(II_Result r) {
      r.r1 = PlainWork.payload(takeDeferred());
    }

    @Actor
    public void watches(II_Result r) {
      r.r2 = PlainWork.payload(takeDeferred());
    }
  }
}
