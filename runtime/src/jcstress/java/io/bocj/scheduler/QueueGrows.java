package io.bocj.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * <b>Hypothesis:</b> a thief that comes while the ring is replaced by a wider one finds the same
 * work in either.
 *
 * <p><b>Forbidden:</b> no work, or another's; anything behind it lost.
 *
 * <p><b>Consequence:</b> behaviors are lost whenever a queue grows.
 *
 * <p><b>Pins:</b> {@code WorkQueue.ring}: release after it is filled, acquire; that an outgrown
 * ring is no longer written.
 */
@JCStressTest
@Outcome(
    id = {"1, 2, 0", "129, 1, 0"},
    expect = ACCEPTABLE,
    desc = "the two at the front, as the thief that comes first takes half; and none lost")
@State
public class QueueGrows {
  private static final int FULL = WorkQueue.INITIAL_CAPACITY;

  private final WorkQueue queue = new WorkQueue();
  private final Thief thief = new Thief();
  private final PlainWork last = PlainWork.carrying(FULL + 1);

  public QueueGrows() {
    for (int i = 1; i <= FULL; i++) {
      queue.append(PlainWork.carrying(i));
    }
  }

  @Actor
  public void growsAndPolls(III_Result r) {
    queue.append(last);
    r.r1 = PlainWork.payload(queue.poll());
  }

  @Actor
  public void steals(III_Result r) {
    r.r2 = thief.steal(queue);
  }

  /** How many of the works are not there once. */
  @Arbiter
  public void countsTheMissing(III_Result r) {
    int[] times = new int[FULL + 2];
    times[r.r1]++;
    times[r.r2]++;
    for (int payload = thief.next(); payload != 0; payload = thief.next()) {
      times[payload]++;
    }
    for (Work work = queue.poll(); work != null; work = queue.poll()) {
      times[PlainWork.payload(work)]++;
    }
    for (int i = 1; i < times.length; i++) {
      r.r3 += times[i] == 1 ? 0 : 1;
    }
  }

  /** Planted: the wider ring is published before it is filled. */
  @JCStressTest
  @Outcome(
      id = {"1, 2, 0", "2, 1, 0"},
      expect = ACCEPTABLE,
      desc = "the two at the front, and none lost")
  @State
  public static class Planted {
    private Work[] ring = {PlainWork.carrying(1), PlainWork.carrying(2)};
    private final AtomicInteger head = new AtomicInteger();

    private Work take() {
      int front = head.get();
      VarHandle.acquireFence();
      Work work = ring[front];
      return head.compareAndSet(front, front + 1) ? work : take();
    }

    @Actor
    public void growsAndPolls(III_Result r) {
      Work[] old = ring;
      ring = new Work[2 * old.length];
      VarHandle.releaseFence();
      Pause.between();
      System.arraycopy(old, 0, ring, 0, old.length);
      r.r1 = PlainWork.payload(take());
    }

    @Actor
    public void steals(III_Result r) {
      r.r2 = PlainWork.payload(take());
    }
  }
}
