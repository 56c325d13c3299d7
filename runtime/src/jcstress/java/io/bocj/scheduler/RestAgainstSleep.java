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
 * <b>Hypothesis:</b> of a worker that falls asleep and one that lies down to rest, with work left
 * in its queue, at least one sees the other.
 *
 * <p><b>Forbidden:</b> the worker has found nothing and is still asleep.
 *
 * <p><b>Consequence:</b> work lies in the queue of a worker that is not to run it while all who may
 * sleep.
 *
 * <p><b>Pins:</b> {@code Idlers.sleeping} and {@code searching}, volatile, written before either
 * looks; {@code WorkQueue.tail}, release before the counts are written, volatile in the last look.
 */
@JCStressTest
@Outcome(
    id = {"1, 1", "0, 0", "1, 0"},
    expect = ACCEPTABLE,
    desc = "found, or woken")
@State
public class RestAgainstSleep {
  private final Crew crew = Crew.ofWhichOneRests();
  private final Worker worker = crew.workers[0];
  private final Worker resting = crew.workers[1];
  private final Work work = new PlainWork();

  public RestAgainstSleep() {
    crew.idlers.beginSearching();
    crew.idlers.beginSearching();
  }

  @Actor
  public void fallsAsleep(II_Result r) {
    r.r1 = crew.idlers.lieDown(worker) == null ? 0 : 1;
  }

  @Actor
  public void rests() {
    resting.enqueue(work);
    crew.idlers.lieDown(resting);
  }

  @Arbiter
  public void looks(II_Result r) {
    r.r2 = worker.asleep() ? 1 : 0;
  }

  /** Planted: it rests before the work is in its queue. */
  @JCStressTest
  @Outcome(
      id = {"1, 1", "0, 0", "1, 0"},
      expect = ACCEPTABLE,
      desc = "found, or woken")
  @State
  public static class Planted {
    private final Crew crew = Crew.ofWhichOneRests();
    private final Worker worker = crew.workers[0];
    private final Worker resting = crew.workers[1];
    private final Work work = new PlainWork();

    public Planted() {
      crew.idlers.beginSearching();
      crew.idlers.beginSearching();
    }

    @Actor
    public void fallsAsleep(II_Result r) {
      r.r1 = crew.idlers.lieDown(worker) == null ? 0 : 1;
    }

    @Actor
    public void rests() {
      crew.idlers.lieDown(resting);
      Pause.between();
      resting.enqueue(work);
    }

    @Arbiter
    public void looks(II_Result r) {
      r.r2 = worker.asleep() ? 1 : 0;
    }
  }
}
