package io.bocj;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * <b>Hypothesis:</b> of a thread that ceases to pump and a behavior that is handed to its home at
 * least one sees the other, and wakes those that wait.
 *
 * <p><b>Forbidden:</b> the pump ends with nothing left for it to see, and the behavior is left to
 * it.
 *
 * <p><b>Consequence:</b> a behavior is ready, nobody pumps, and whoever waits for it sleeps on; no
 * starvation is told either.
 *
 * <p><b>Pins:</b> {@code PumpQueue.pumper}: cleared before the last look into the queue; {@code
 * PumpQueue.ready}: appended to before it is looked who pumps.
 */
@JCStressTest
@Outcome(
    id = {"true, false", "false, true", "true, true"},
    expect = ACCEPTABLE,
    desc = "one of them wakes")
@State
public class CeasingPumperAgainstReady {
  private final PumpQueue<Object> queue = pumped();

  /** One whose only element has been run. */
  private static PumpQueue<Object> pumped() {
    PumpQueue<Object> queue = new PumpQueue<>(new WaitingThreads());
    queue.add(queue);
    queue.begin();
    queue.next();
    return queue;
  }

  @Actor
  public void ceases(ZZ_Result r) {
    r.r1 = queue.end();
  }

  @Actor
  public void handsOver(ZZ_Result r) {
    r.r2 = queue.add(this);
  }

  /** Planted: it is looked who pumps before the behavior is in the queue. */
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true", "true, true"},
      expect = ACCEPTABLE,
      desc = "one of them wakes")
  @State
  public static class Planted {
    private final PumpQueue<Object> queue = pumped();

    @Actor
    public void ceases(ZZ_Result r) {
      r.r1 = queue.end();
    }

    @Actor
    public void handsOver(ZZ_Result r) {
      r.r2 = queue.isFree();
      Pause.between();
      queue.add(this);
    }
  }
}
