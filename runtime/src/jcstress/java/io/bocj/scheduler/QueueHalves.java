package io.bocj.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * <b>Hypothesis:</b> of four works, an owner that takes one and a thief that takes half get each at
 * most once, with its payload, and what neither got is still there.
 *
 * <p><b>Forbidden:</b> both have one, or one is nowhere. Payloads are powers of two, so a sum that
 * is not 15 tells.
 *
 * <p><b>Consequence:</b> a behavior runs twice, or never.
 *
 * <p><b>Pins:</b> {@code WorkQueue.head} by compareAndSet when several are claimed by it.
 */
@JCStressTest
@Outcome(id = "15, 0", expect = ACCEPTABLE, desc = "each once")
@State
public class QueueHalves {
  private final WorkQueue queue = new WorkQueue();
  private final Thief thief = new Thief();
  private int polled;
  private int stolen;

  public QueueHalves() {
    for (int payload = 1; payload <= 8; payload *= 2) {
      queue.append(PlainWork.carrying(payload));
    }
  }

  @Actor
  public void polls() {
    polled = PlainWork.payload(queue.poll());
  }

  @Actor
  public void steals() {
    stolen = thief.steal(queue);
  }

  /** Counts all. */
  @Arbiter
  public void counts(II_Result r) {
    r.r1 = polled + stolen;
    for (int payload = thief.next(); payload != 0; payload = thief.next()) {
      r.r1 += payload;
    }
    for (Work work = queue.poll(); work != null; work = queue.poll()) {
      r.r1 += PlainWork.payload(work);
    }
  }

  /** Planted: the thief claims what it saw by writing the head. */
  @JCStressTest
  @Outcome(id = "15, 0", expect = ACCEPTABLE, desc = "each once")
  @State
  public static class Planted {
    private final int[] ring = {1, 2, 4, 8};
    private final AtomicInteger head = new AtomicInteger();
    private int polled;
    private int stolen;

    @Actor
    public void polls() {
      polled = ring[head.getAndIncrement()];
    }

    @Actor
    public void steals() {
      int front = head.get();
      stolen = ring[front] + ring[front + 1];
      Pause.between();
      head.set(front + 2);
    }

    /** Counts all. */
    @Arbiter
    public void counts(II_Result r) {
      r.r1 = polled + stolen;
      for (int i = head.get(); i < ring.length; i++) {
        r.r1 += ring[i];
      }
    }
  }
}
