package io.bocj.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * <b>Hypothesis:</b> of a worker that falls asleep and a thread outside that pushes work at least
 * one sees the other.
 *
 * <p><b>Forbidden:</b> the worker has found nothing and is still asleep.
 *
 * <p><b>Consequence:</b> a lost wake-up: work lies in an inbox while everybody sleeps.
 *
 * <p><b>Pins:</b> {@code Idlers.sleeping} and {@code searching}, volatile, written before the last
 * look; {@code InboxTop.top}, compareAndSet before the counts are read, volatile in the last look;
 * {@code SleepState.state}, volatile.
 */
@JCStressTest
@Outcome(
    id = {"1, 1", "0, 0", "1, 0"},
    expect = ACCEPTABLE,
    desc = "found, or woken")
@State
public class SleepAgainstPush {
  private final Crew crew = new Crew(1);
  private final Worker worker = crew.workers[0];
  private final Work work = new PlainWork();

  public SleepAgainstPush() {
    crew.idlers.beginSearching();
  }

  @Actor
  public void fallsAsleep(II_Result r) {
    r.r1 = crew.idlers.lieDown(worker) == null ? 0 : 1;
  }

  @Actor
  public void pushes() {
    worker.submitFromOutside(work);
    crew.idlers.wakeForPushed();
  }

  @Arbiter
  public void looks(II_Result r) {
    r.r2 = worker.asleep() ? 1 : 0;
  }

  /** Planted: the counts are read before the push. */
  @JCStressTest
  @Outcome(
      id = {"1, 1", "0, 0", "1, 0"},
      expect = ACCEPTABLE,
      desc = "found, or woken")
  @State
  public static class Planted {
    private final Crew crew = new Crew(1);
    private final Worker worker = crew.workers[0];
    private final Work work = new PlainWork();

    public Planted() {
      crew.idlers.beginSearching();
    }

    @Actor
    public void fallsAsleep(II_Result r) {
      r.r1 = crew.idlers.lieDown(worker) == null ? 0 : 1;
    }

    @Actor
    public void pushes() {
      crew.idlers.wakeForPushed();
      Pause.between();
      worker.submitFromOutside(work);
    }

    @Arbiter
    public void looks(II_Result r) {
      r.r2 = worker.asleep() ? 1 : 0;
    }
  }
}
