package io.bocj.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * <b>Hypothesis:</b> a worker that appends to its own queue wakes a sleeper most of the time, but
 * not always: it does so without a fence. What is missed the worker runs itself, and the watcher
 * finds it while that takes long.
 *
 * <p><b>Forbidden:</b> nothing but that the sleeper gets something else.
 *
 * <p><b>Consequence:</b> of a miss: at most {@link Idlers#LONGEST_WATCH_NANOS} in which another
 * worker sleeps.
 *
 * <p><b>Pins:</b> {@code WorkQueue.tail} by release and {@code Idlers.sleeping} by opaque read,
 * which may change places. It also shows that this harness sees such a change of places on the
 * machine where it runs.
 */
@JCStressTest
@Outcome(
    id = {"1, 1", "0, 0", "1, 0"},
    expect = ACCEPTABLE,
    desc = "found, or woken")
@Outcome(id = "0, 1", expect = ACCEPTABLE_INTERESTING, desc = "missed: left to the watcher")
@State
public class SleepAgainstAppend {
  private final Crew crew = new Crew(2);
  private final Worker busy = crew.workers[0];
  private final Worker idle = crew.workers[1];
  private final Work work = new PlainWork();

  public SleepAgainstAppend() {
    busy.submitHere(new PlainWork());
    crew.idlers.beginSearching();
  }

  @Actor
  public void fallsAsleep(II_Result r) {
    r.r1 = crew.idlers.lieDown(idle) == null ? 0 : 1;
  }

  @Actor
  public void appends() {
    busy.submitHere(work);
  }

  @Arbiter
  public void looks(II_Result r) {
    r.r2 = idle.asleep() ? 1 : 0;
  }
}
