package io.bocj;

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
 * <b>Hypothesis:</b> of a thread that begins to wait for something to pump and a behavior that is
 * handed to its home at least one sees the other.
 *
 * <p><b>Forbidden:</b> the thread sleeps although something is ready.
 *
 * <p><b>Consequence:</b> {@code quiesce}, {@code shutdown} and {@code join} wait for what they
 * ought to run themselves, for ever.
 *
 * <p><b>Pins:</b> {@code PumpQueue.ready}: appended to before it is looked who waits; {@code
 * WaitingThreads.threads}: entered before it is looked what is ready.
 */
@JCStressTest
@Outcome(id = "true", expect = ACCEPTABLE, desc = "woken, or did not sleep")
@State
public class WaiterAgainstReady {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final WaitingThreads waiting = new WaitingThreads();
  private final PumpQueue<Object> queue = new PumpQueue<>(waiting);

  @Actor
  public void handsOver() {
    queue.add(this);
  }

  @Actor
  public void awaits(Z_Result r) {
    r.r1 = inTime(new Deadline(System.nanoTime() + PATIENCE_NANOS));
  }

  private boolean inTime(Deadline deadline) {
    try {
      return waiting.await(queue::isPumpable, deadline) && !deadline.passed();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Planted: the thread looks what is ready before it enrolls. */
  @JCStressTest
  @Outcome(id = "true", expect = ACCEPTABLE, desc = "woken, or did not sleep")
  @State
  public static class Planted {
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final WaitingThreads waiting = new WaitingThreads();
    private final PumpQueue<Object> queue = new PumpQueue<>(waiting);

    @Actor
    public void handsOver() {
      queue.add(this);
    }

    @Actor
    public void awaits(Z_Result r) {
      Deadline deadline = new Deadline(System.nanoTime() + PATIENCE_NANOS);
      if (!queue.isPumpable()) {
        Pause.between();
        waiting.enroll();
        LockSupport.parkNanos(deadline.nanosLeft());
        waiting.leave();
      }
      r.r1 = !deadline.passed();
    }
  }
}
