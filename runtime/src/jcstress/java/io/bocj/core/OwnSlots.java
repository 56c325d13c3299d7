package io.bocj.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * <b>Hypothesis:</b> behaviors that are a slot themselves, of the one cown or the other of two, are
 * in one order in both chains, as those with slots of their own are.
 *
 * <p><b>Forbidden:</b> they overlap, or neither runs.
 *
 * <p><b>Consequence:</b> deadlock, or two behaviors hold one cown exclusively.
 *
 * <p><b>Pins:</b> {@code BehaviorCore.others}, {@code Slot.behavior} and {@code
 * BehaviorCore.pending}: plain before entering, published by the exchange of {@code CownCore.tail}
 * and the link in {@code Slot.status}.
 */
@JCStressTest
@Outcome(
    id = {"0, 2", "2, 0"},
    expect = ACCEPTABLE,
    desc = "one after the other in both")
@State
public class OwnSlots {
  private final PlainCown a = new PlainCown();
  private final PlainCown b = new PlainCown();
  private final Task first = new Task(null, a, () -> a.value++ + b.value++);
  private final Task second = new Task(null, b, () -> a.value++ + b.value++);
  private final Ask besidesFirst = Ask.write(b);
  private final Ask besidesSecond = Ask.write(a);

  @Actor
  public void schedulesOne() {
    first.schedule(first, besidesFirst);
  }

  @Actor
  public void schedulesTheOther() {
    second.schedule(second, besidesSecond);
  }

  @Arbiter
  public void whatTheyFound(II_Result r) {
    r.r1 = first.found;
    r.r2 = second.found;
  }
}
