package io.bocj.message;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/**
 * <b>Hypothesis:</b> of two receivers that wait under one tag, the one that a sender wakes while it
 * leaves with a letter of another tag wakes the other one.
 *
 * <p><b>Forbidden:</b> there is a letter, and the receiver that is left has not been woken.
 *
 * <p><b>Consequence:</b> it sleeps beside a message until the next one comes.
 *
 * <p><b>Pins:</b> {@code TagQueue.waiters}: left before it is looked whether there are letters;
 * {@code TagQueueTop.top}: pushed to before a waiter is taken.
 */
@JCStressTest
@Outcome(id = "true", expect = ACCEPTABLE, desc = "woken")
@State
public class WakeUpPassedOn {
  private final TagQueue queue = new TagQueue(Capacity.UNBOUNDED);

  /** Never started: it is enough that somebody would wake it. */
  private final Thread leaving = new Thread();

  public WakeUpPassedOn() {
    waitedAtByTwo(queue, leaving);
  }

  private static void waitedAtByTwo(TagQueue queue, Thread leaving) {
    queue.register(leaving);
    queue.register(new Thread());
  }

  /** A queue is retired if nobody waits at it, and so if both are gone. */
  private static boolean otherWasWoken(TagQueue queue) {
    return queue.poll() != null && queue.retire();
  }

  @Actor
  public void sends() {
    queue.push(new Letter("tag", "letter"));
  }

  @Actor
  public void leaves() {
    queue.deregister(leaving);
  }

  @Arbiter
  public void looks(Z_Result r) {
    r.r1 = otherWasWoken(queue);
  }

  /** Planted: who leaves looks for letters first. */
  @JCStressTest
  @Outcome(id = "true", expect = ACCEPTABLE, desc = "woken")
  @State
  public static class Planted {
    private final TagQueue queue = new TagQueue(Capacity.UNBOUNDED);
    private final Thread leaving = new Thread();

    public Planted() {
      waitedAtByTwo(queue, leaving);
    }

    @Actor
    public void sends() {
      queue.push(new Letter("tag", "letter"));
    }

    @Actor
    public void leaves() {
      boolean left = !queue.isEmpty();
      Pause.between();
      if (queue.leave(leaving) && left) {
        queue.passOn();
      }
    }

    @Arbiter
    public void looks(Z_Result r) {
      r.r1 = otherWasWoken(queue);
    }
  }
}
