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
 * <b>Hypothesis:</b> a thief that was too slow, and whose element the owner has overwritten as the
 * ring went round, does not keep what it has read.
 *
 * <p><b>Forbidden:</b> the thief gets what was appended last, or what the owner got.
 *
 * <p><b>Consequence:</b> a behavior is run twice, and another one is lost.
 *
 * <p><b>Pins:</b> {@code WorkQueue.head}: acquire before the element is read, compareAndSet behind
 * it.
 */
@JCStressTest
@Outcome(
    id = {"1, 2", "129, 1"},
    expect = ACCEPTABLE,
    desc = "the two at the front, as the thief that comes first takes half")
@State
public class QueueGoesRound {
  private final WorkQueue queue = new WorkQueue(size -> new Work[size]);
  private final Thief thief = new Thief();
  private final PlainWork last = PlainWork.carrying(-1);

  public QueueGoesRound() {
    for (int i = 1; i <= WorkQueue.INITIAL_CAPACITY; i++) {
      queue.append(PlainWork.carrying(i));
    }
  }

  @Actor
  public void pollsAndAppends(II_Result r) {
    r.r1 = PlainWork.payload(queue.poll());
    queue.append(last);
  }

  @Actor
  public void steals(II_Result r) {
    r.r2 = thief.steal(queue);
  }

  /** Planted: the element is read after it was claimed. */
  @JCStressTest
  @Outcome(
      id = {"1, 2", "2, 1"},
      expect = ACCEPTABLE,
      desc = "the two at the front")
  @State
  public static class Planted {
    private final Work[] ring = {PlainWork.carrying(1), PlainWork.carrying(2)};
    private final AtomicInteger head = new AtomicInteger();

    @Actor
    public void pollsAndAppends(II_Result r) {
      int front = head.getAndIncrement();
      r.r1 = PlainWork.payload(ring[front]);
      ring[0] = PlainWork.carrying(-1);
    }

    @Actor
    public void steals(II_Result r) {
      int front = head.getAndIncrement();
      Pause.between();
      r.r2 = PlainWork.payload(ring[front]);
    }
  }
}
