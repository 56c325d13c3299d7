package io.bocj.message;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/**
 * <b>Hypothesis:</b> of a receiver that falls asleep at the queues of several tags and a sender to
 * one of them at least one sees the other.
 *
 * <p><b>Forbidden:</b> the receiver sleeps although there is a letter for it.
 *
 * <p><b>Consequence:</b> a message is there and nobody receives it; a dialogue of questions and
 * answers stands still.
 *
 * <p><b>Pins:</b> {@code TagQueueTop.top}: pushed to before it is looked who waits; {@code
 * TagQueue.waiters}: entered, at all tags, before it is looked what is there.
 */
@JCStressTest
@Outcome(id = "true", expect = ACCEPTABLE, desc = "woken, or did not sleep")
@State
public class LetterAgainstSleeper {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final String[] TAGS = {"preferred", "other"};
  private static final Waiting SLEEPER = new Sleeper();

  private final PostOffice office = new PostOffice(Capacity.UNBOUNDED);

  @Actor
  public void sends() {
    try {
      office.send("other", "letter", SLEEPER);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Actor
  public void sleeps(Z_Result r) {
    r.r1 = inTime(System.nanoTime() + PATIENCE_NANOS);
  }

  private boolean inTime(long deadline) {
    try {
      Letter found = null;
      while (found == null && System.nanoTime() < deadline) {
        found = office.sleep(TAGS, deadline, true, SLEEPER);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return System.nanoTime() < deadline;
  }

  /** Planted: the receiver looks what is there before it is known to wait. */
  @JCStressTest
  @Outcome(id = "true", expect = ACCEPTABLE, desc = "woken, or did not sleep")
  @State
  public static class Planted {
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final TagQueue queue = new TagQueue(Capacity.UNBOUNDED);

    @Actor
    public void sends() {
      queue.push(new Letter("other", "letter"));
    }

    @Actor
    public void sleeps(Z_Result r) {
      long deadline = System.nanoTime() + PATIENCE_NANOS;
      if (queue.poll() == null) {
        Pause.between();
        queue.register(Thread.currentThread());
        LockSupport.parkNanos(PATIENCE_NANOS);
        queue.leave(Thread.currentThread());
      }
      r.r1 = System.nanoTime() < deadline;
    }
  }
}
