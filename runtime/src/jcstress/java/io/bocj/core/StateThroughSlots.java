package io.bocj.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * <b>Hypothesis:</b> the state that goes from slot to slot along a chain is back in the cown before
 * anybody finds the cown idle.
 *
 * <p><b>Forbidden:</b> counts other than 1 and 2.
 *
 * <p><b>Consequence:</b> the value of the chain's last behaviors is lost, or a later one finds
 * none.
 *
 * <p><b>Pins:</b> {@code Slot.state} and {@code CownCore.state}, plain: written before {@code
 * status} is released, or before {@code tail} is set to null. Where the state is put back after the
 * chain was left, this fails.
 */
@JCStressTest
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "nothing is lost on the way")
@State
public class StateThroughSlots {
  private final PlainCown cown = new PlainCown();
  private final Ask held = Ask.write(cown);
  private final Ask second = Ask.write(cown);
  private final Ask third = Ask.write(cown);
  private final Task holder = Task.holding();
  private final Task behind = new Task(second::count);
  private final Task last = new Task(third::count);

  public StateThroughSlots() {
    holder.schedule(held);
    behind.schedule(second);
  }

  @Actor
  public void writesAndReleases() {
    held.count();
    holder.releaseAll();
  }

  @Actor
  public void schedules() {
    last.schedule(third);
  }

  @Arbiter
  public void whatWasFound(II_Result r) {
    r.r1 = behind.found;
    r.r2 = last.found;
  }
}
