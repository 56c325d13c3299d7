package io.bocj.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * <b>Hypothesis:</b> what two threads push at once is both there.
 *
 * <p><b>Forbidden:</b> one of the two is missing.
 *
 * <p><b>Consequence:</b> a behavior is lost, and its cowns are held for ever.
 *
 * <p><b>Pins:</b> {@code InboxTop.top} by compareAndSet, from an opaque read.
 */
@JCStressTest
@Outcome(id = "3", expect = ACCEPTABLE, desc = "both")
@State
public class InboxPush {
  private final Inbox inbox = new Inbox();

  @Actor
  public void pushes() {
    inbox.push(PlainWork.carrying(1));
  }

  @Actor
  public void pushesToo() {
    inbox.push(PlainWork.carrying(2));
  }

  @Arbiter
  public void takes(I_Result r) {
    r.r1 = PlainWork.payloads(inbox.takeAll());
  }

  /** Planted: the top is read and then written, in two steps. */
  @JCStressTest
  @Outcome(id = "3", expect = ACCEPTABLE, desc = "both")
  @State
  public static class Planted {
    private Work top;

    private void push(Work work) {
      work.link(top);
      Pause.between();
      top = work;
    }

    @Actor
    public void pushes() {
      push(PlainWork.carrying(1));
    }

    @Actor
    public void pushesToo() {
      push(PlainWork.carrying(2));
    }

    @Arbiter
    public void takes(I_Result r) {
      r.r1 = PlainWork.payloads(top);
    }
  }
}
