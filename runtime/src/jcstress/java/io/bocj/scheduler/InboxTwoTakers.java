package io.bocj.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * <b>Hypothesis:</b> of a worker and a thief that empty one inbox at once only one gets what is in
 * it.
 *
 * <p><b>Forbidden:</b> both get it, or neither.
 *
 * <p><b>Consequence:</b> a behavior runs twice, or never.
 *
 * <p><b>Pins:</b> {@code InboxTop.top} by getAndSet.
 */
@JCStressTest
@Outcome(
    id = {"1, 0", "0, 1"},
    expect = ACCEPTABLE,
    desc = "taken once, with its payload")
@State
public class InboxTwoTakers {
  private final Inbox inbox = new Inbox();

  public InboxTwoTakers() {
    inbox.push(PlainWork.carrying(1));
  }

  @Actor
  public void takes(II_Result r) {
    r.r1 = PlainWork.payloads(inbox.takeAll());
  }

  @Actor
  public void steals(II_Result r) {
    r.r2 = PlainWork.payloads(inbox.takeAll());
  }

  /** Planted: the top is read and then written, in two steps. */
  @JCStressTest
  @Outcome(
      id = {"1, 0", "0, 1"},
      expect = ACCEPTABLE,
      desc = "taken once, with its payload")
  @State
  public static class Planted {
    private Work top = PlainWork.carrying(1);

    private Work takeAll() {
      Work taken = top;
      Pause.between();
      top = null;
      return taken;
    }

    @Actor
    public void takes(II_Result r) {
      r.r1 = PlainWork.payloads(takeAll());
    }

    @Actor
    public void steals(II_Result r) {
      r.r2 = PlainWork.payloads(takeAll());
    }
  }
}
