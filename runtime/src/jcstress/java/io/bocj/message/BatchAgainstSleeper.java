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
 * <b>Hypothesis:</b> a receiver that falls asleep while another one takes two letters off the stack
 * and lays the second out sees that letter, or is woken.
 *
 * <p><b>Forbidden:</b> it has found nothing, and has not been woken although a letter is there.
 *
 * <p><b>Consequence:</b> it sleeps beside a message until the next one comes.
 *
 * <p><b>Pins:</b> {@code TagQueue.first}: written before it is looked who waits; {@code
 * TagQueue.waiters}: entered before {@code first} and {@code TagQueueTop.top} are read.
 */
@JCStressTest
@Outcome(id = "true", expect = ACCEPTABLE, desc = "found, or woken")
@State
public class BatchAgainstSleeper {
  private final TagQueue queue = withTwoLetters();
  private boolean found;

  private static TagQueue withTwoLetters() {
    TagQueue queue = new TagQueue(Capacity.UNBOUNDED);
    queue.push(new Letter("tag", "one"));
    queue.push(new Letter("tag", "two"));
    return queue;
  }

  /** A queue is retired if nobody waits at it. */
  private static boolean wasWoken(TagQueue queue) {
    return queue.poll() != null && queue.retire();
  }

  @Actor
  public void takes() {
    queue.poll();
  }

  @Actor
  public void fallsAsleep() {
    queue.register(new Thread());
    found = !queue.isEmpty();
  }

  @Arbiter
  public void looks(Z_Result r) {
    r.r1 = wasWoken(queue) || found;
  }

  /** Planted: the receiver looks before it is known to wait. */
  @JCStressTest
  @Outcome(id = "true", expect = ACCEPTABLE, desc = "found, or woken")
  @State
  public static class Planted {
    private final TagQueue queue = withTwoLetters();
    private boolean found;

    @Actor
    public void takes() {
      queue.poll();
    }

    @Actor
    public void fallsAsleep() {
      found = !queue.isEmpty();
      Pause.between();
      queue.register(new Thread());
    }

    @Arbiter
    public void looks(Z_Result r) {
      r.r1 = wasWoken(queue) || found;
    }
  }
}
