package io.bocj.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * <b>Hypothesis:</b> of the owner and a thief that are after the last work only one gets it.
 *
 * <p><b>Forbidden:</b> both, or neither.
 *
 * <p><b>Consequence:</b> a behavior runs twice, or never.
 *
 * <p><b>Pins:</b> {@code WorkQueue.head} by compareAndSet, for the owner as for thieves; that the
 * owner clears only what is behind it.
 */
@JCStressTest
@Outcome(
    id = {"1, 0", "0, 1"},
    expect = ACCEPTABLE,
    desc = "taken once, with its payload")
@State
public class QueueLastElement {
  private final WorkQueue queue = new WorkQueue();
  private final Thief thief = new Thief();

  public QueueLastElement() {
    queue.append(PlainWork.carrying(1));
  }

  @Actor
  public void polls(II_Result r) {
    r.r1 = PlainWork.payload(queue.poll());
  }

  @Actor
  public void steals(II_Result r) {
    r.r2 = thief.steal(queue);
  }

  /** Planted: the owner moves the head without a compareAndSet. */
  @JCStressTest
  @Outcome(
      id = {"1, 0", "0, 1"},
      expect = ACCEPTABLE,
      desc = "taken once, with its payload")
  @State
  public static class Planted {
    private final Work[] ring = {PlainWork.carrying(1)};
    private final AtomicInteger head = new AtomicInteger();

    @Actor
    public void polls(II_Result r) {
      int front = head.get();
      Pause.between();
      if (front == 0) {
        head.set(1);
        r.r1 = PlainWork.payload(ring[front]);
      }
    }

    @Actor
    public void steals(II_Result r) {
      int front = head.get();
      if (front == 0 && head.compareAndSet(0, 1)) {
        r.r2 = PlainWork.payload(ring[front]);
      }
    }
  }
}
