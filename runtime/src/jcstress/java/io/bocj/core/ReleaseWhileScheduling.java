package io.bocj.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * <b>Hypothesis:</b> a behavior does not become ready while it is still entering its chains,
 * however early its predecessors release, and it does become ready.
 *
 * <p><b>Forbidden:</b> not run, or run twice; the holder's count not seen.
 *
 * <p><b>Consequence:</b> a behavior runs without holding all its cowns, or never.
 *
 * <p><b>Pins:</b> {@code BehaviorCore.pending}: its plain write before entering, published by
 * {@code tail}; that it starts one higher than there are slots. Where it starts at their number,
 * this fails.
 */
@JCStressTest
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "run once, with the count of the holder before")
@State
public class ReleaseWhileScheduling {
  private final PlainCown a = new PlainCown();
  private final PlainCown b = new PlainCown();
  private final Ask held = Ask.write(a);
  private final Ask askedA = Ask.write(a);
  private final Ask askedB = Ask.write(b);
  private final Task holder = Task.holding();
  private final Task waiter = new Task(() -> askedA.count() + askedB.count());

  public ReleaseWhileScheduling() {
    holder.schedule(held);
  }

  @Actor
  public void releases() {
    held.count();
    holder.releaseAll();
  }

  @Actor
  public void schedules() {
    waiter.schedule(askedA, askedB);
  }

  @Arbiter
  public void whatWasFound(II_Result r) {
    r.r1 = waiter.runs;
    r.r2 = waiter.found;
  }
}
