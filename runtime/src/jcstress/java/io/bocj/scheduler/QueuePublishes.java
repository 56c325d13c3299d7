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
 * <b>Hypothesis:</b> a thief that finds the queue not empty finds the work that was appended, and
 * all that was written to it.
 *
 * <p><b>Forbidden:</b> no work where one was claimed, work without its payload, or work that is
 * lost.
 *
 * <p><b>Consequence:</b> a behavior is lost, or run before its fields are written.
 *
 * <p><b>Pins:</b> {@code WorkQueue.tail}: release and acquire; the ring's elements, plain; {@code
 * WorkQueue.head} by compareAndSet.
 */
@JCStressTest
@Outcome(
    id = {"1, 0", "0, 1"},
    expect = ACCEPTABLE,
    desc = "taken once, with its payload")
@State
public class QueuePublishes {
  private final WorkQueue queue = new WorkQueue();
  private final Thief thief = new Thief();

  @Actor
  public void appends() {
    PlainWork work = new PlainWork();
    work.payload = 1;
    queue.append(work);
  }

  @Actor
  public void steals(II_Result r) {
    r.r1 = thief.steal(queue);
  }

  @Arbiter
  public void takesTheRest(II_Result r) {
    r.r2 = PlainWork.payload(queue.poll());
  }

  /** Planted: the end is published before the element is in place. */
  @JCStressTest
  @Outcome(
      id = {"1, 0", "0, 1"},
      expect = ACCEPTABLE,
      desc = "taken once, with its payload")
  @State
  public static class Planted {
    private final Work[] ring = new Work[1];
    private final AtomicInteger head = new AtomicInteger();
    private final AtomicInteger tail = new AtomicInteger();

    private Work take() {
      int front = head.get();
      if (front >= tail.get()) {
        return null;
      }
      Work work = ring[front];
      return head.compareAndSet(front, front + 1) ? work : null;
    }

    @Actor
    public void appends() {
      PlainWork work = PlainWork.carrying(1);
      tail.set(1);
      Pause.between();
      ring[0] = work;
    }

    @Actor
    public void steals(II_Result r) {
      r.r1 = PlainWork.payload(take());
    }

    @Arbiter
    public void takesTheRest(II_Result r) {
      r.r2 = PlainWork.payload(take());
    }
  }
}
