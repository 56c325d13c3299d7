package io.bocj.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * <b>Hypothesis:</b> where a holder is told that a behavior follows at once, his release makes it
 * ready before it returns.
 *
 * <p><b>Forbidden:</b> told so, and not run by the time the release returns.
 *
 * <p><b>Consequence:</b> a value that was left live for the next behavior on the same worker comes
 * to another worker, and with it the classes and statics of the wrong interpreter.
 *
 * <p><b>Pins:</b> {@code BehaviorCore.pending}: acquire; {@code Slot.status}: acquire. What is seen
 * there can no longer change but by the holder's own release.
 */
@JCStressTest
@Outcome(
    id = {"0, 0", "0, 1", "1, 1"},
    expect = ACCEPTABLE,
    desc = "run at once where that was certain")
@State
public class HeirIsCertain {
  private final PlainCown a = new PlainCown();
  private final PlainCown b = new PlainCown();
  private final Ask heldA = Ask.write(a);
  private final Ask heldB = Ask.write(b);
  private final Task holderA = Task.holding();
  private final Task holderB = Task.holding();
  private final Task waiter = new Task(() -> 0);

  public HeirIsCertain() {
    holderA.schedule(heldA);
    holderB.schedule(heldB);
    waiter.schedule(Ask.write(a), Ask.write(b));
  }

  @Actor
  public void asksAndReleases(II_Result r) {
    r.r1 = holderA.heir(heldA) == null ? 0 : 1;
    holderA.releaseAll();
    r.r2 = waiter.runs;
  }

  @Actor
  public void releasesTheOther() {
    holderB.releaseAll();
  }

  /** Planted: whoever is linked behind is taken for the heir. */
  @JCStressTest
  @Outcome(
      id = {"0, 0", "0, 1", "1, 1"},
      expect = ACCEPTABLE,
      desc = "run at once where that was certain")
  @State
  public static class Planted {
    private final PlainCown a = new PlainCown();
    private final PlainCown b = new PlainCown();
    private final Ask heldA = Ask.write(a);
    private final Ask heldB = Ask.write(b);
    private final Task holderA = Task.holding();
    private final Task holderB = Task.holding();
    private final Task waiter = new Task(() -> 0);

    public Planted() {
      holderA.schedule(heldA);
      holderB.schedule(heldB);
      waiter.schedule(Ask.write(a), Ask.write(b));
    }

    @Actor
    public void asksAndReleases(II_Result r) {
      r.r1 = 1; // that somebody is linked would have to do
      holderA.releaseAll();
      r.r2 = waiter.runs;
    }

    @Actor
    public void releasesTheOther() {
      holderB.releaseAll();
    }
  }
}
