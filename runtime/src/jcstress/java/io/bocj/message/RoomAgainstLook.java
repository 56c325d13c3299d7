package io.bocj.message;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.bocj.jcstress.Pause;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * <b>Hypothesis:</b> room that a sender has got, who waits for it, was seen to be given by whoever
 * looks whether that sender could go on.
 *
 * <p><b>Forbidden:</b> the sender has gone on, and it is found that it could not.
 *
 * <p><b>Consequence:</b> while a runtime is shut down, a receiver is told that nobody is left who
 * could send, though the sender is about to.
 *
 * <p><b>Pins:</b> {@code TagQueue.giving}: changes before the room is given.
 */
@JCStressTest
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "looked before")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "is given")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "was given")
@Outcome(id = "true, false", expect = FORBIDDEN, desc = "held for one that cannot go on")
@State
public class RoomAgainstLook {
  private final TagQueue queue = new TagQueue(new Capacity(1, true));
  private final Semaphore room = Objects.requireNonNull(queue.room());
  private final long before;

  public RoomAgainstLook() {
    room.acquireUninterruptibly();
    queue.push(new Letter("tag", "letter"));
    before = queue.giving();
  }

  @Actor
  public void receives() {
    queue.poll();
  }

  /** Whoever looks does so after it: the same thread, here. */
  @Actor
  public void sends(ZZ_Result r) {
    r.r1 = room.tryAcquire();
    r.r2 = queue.mayHaveRoom(before);
  }

  /** Planted: it is said afterwards that room was given. */
  @JCStressTest
  @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "looked before")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "is given")
  @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "was given")
  @Outcome(id = "true, false", expect = FORBIDDEN, desc = "held for one that cannot go on")
  @State
  public static class Planted {
    private final Semaphore room = new Semaphore(0);
    private final AtomicLong giving = new AtomicLong();

    @Actor
    public void receives() {
      room.release();
      Pause.between();
      giving.incrementAndGet();
    }

    @Actor
    public void sends(ZZ_Result r) {
      r.r1 = room.tryAcquire();
      r.r2 = giving.get() != 0;
    }
  }
}
