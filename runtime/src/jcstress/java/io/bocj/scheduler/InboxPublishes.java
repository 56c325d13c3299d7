package io.bocj.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * <b>Hypothesis:</b> who takes what was pushed sees all of it, and the links that the pushing
 * threads have set.
 *
 * <p><b>Forbidden:</b> work without its payload; work that is lost.
 *
 * <p><b>Consequence:</b> a worker runs a behavior whose fields are not yet written.
 *
 * <p><b>Pins:</b> {@code InboxTop.top}: the release of compareAndSet, the acquire of getAndSet; the
 * link, plain.
 */
@JCStressTest
@Outcome(
    id = {"3, 0", "2, 1", "0, 3"},
    expect = ACCEPTABLE,
    desc = "each once, with its payload")
@State
public class InboxPublishes {
  private final Inbox inbox = new Inbox();

  public InboxPublishes() {
    inbox.push(PlainWork.carrying(2));
  }

  @Actor
  public void pushes() {
    PlainWork work = new PlainWork();
    work.payload = 1;
    inbox.push(work);
  }

  @Actor
  public void takes(II_Result r) {
    r.r1 = PlainWork.payloads(inbox.takeAll());
  }

  @Arbiter
  public void takesTheRest(II_Result r) {
    r.r2 = PlainWork.payloads(inbox.takeAll());
  }

  /** Planted: the payload is written after the push. */
  @JCStressTest
  @Outcome(
      id = {"3, 0", "2, 1", "0, 3"},
      expect = ACCEPTABLE,
      desc = "each once, with its payload")
  @State
  public static class Planted {
    private final Inbox inbox = new Inbox();

    public Planted() {
      inbox.push(PlainWork.carrying(2));
    }

    @Actor
    public void pushes() {
      PlainWork work = new PlainWork();
      inbox.push(work);
      Pause.between();
      work.payload = 1;
    }

    @Actor
    public void takes(II_Result r) {
      r.r1 = PlainWork.payloads(inbox.takeAll());
    }

    @Arbiter
    public void takesTheRest(II_Result r) {
      r.r2 = PlainWork.payloads(inbox.takeAll());
    }
  }
}
