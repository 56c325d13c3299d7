package io.bocj.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/**
 * <b>Hypothesis:</b> quiescence is not seen while anything is under way, and who sees it sees what
 * all the work has done.
 *
 * <p><b>Forbidden:</b> reached although the last work has not been run, or without what it wrote.
 *
 * <p><b>Consequence:</b> whoever waits for quiescence reads results that are not there yet.
 *
 * <p><b>Pins:</b> {@code Worker.counters}: release and acquire; that scheduled is counted before it
 * can run, run after it has, and that the sums of what was run are read first.
 */
@JCStressTest
@Outcome(
    id = {"false, 0", "false, 1", "true, 1"},
    expect = ACCEPTABLE,
    desc = "reached only when all was run")
@State
public class QuiescenceReached {
  private final Crew crew = new Crew(2);
  private final Quiescence quiescence = crew.scheduler.quiescence();
  private int result;

  public QuiescenceReached() {
    quiescence.countScheduledOutside();
  }

  @Actor
  public void runsTwo() {
    crew.workers[0].countScheduled();
    crew.workers[0].count(Counter.EXECUTED);
    result = 1;
    crew.workers[1].count(Counter.EXECUTED);
  }

  @Actor
  public void asks(ZI_Result r) {
    r.r1 = quiescence.reached();
    r.r2 = result;
  }

  /** Planted: the sums of what was scheduled are read first. */
  @JCStressTest
  @Outcome(
      id = {"false, 0", "false, 1", "true, 1"},
      expect = ACCEPTABLE,
      desc = "reached only when all was run")
  @State
  public static class Planted {
    private final Crew crew = new Crew(2);
    private final Quiescence quiescence = crew.scheduler.quiescence();
    private int result;

    public Planted() {
      quiescence.countScheduledOutside();
    }

    private long sum(int counter) {
      return crew.workers[0].counter(counter) + crew.workers[1].counter(counter);
    }

    @Actor
    public void runsTwo() {
      crew.workers[0].countScheduled();
      crew.workers[0].count(Counter.EXECUTED);
      Pause.between();
      result = 1;
      crew.workers[1].count(Counter.EXECUTED);
    }

    @Actor
    public void asks(ZI_Result r) {
      long scheduled = 1 + sum(Counter.SCHEDULED);
      Pause.between();
      r.r1 = scheduled == sum(Counter.EXECUTED);
      r.r2 = result;
    }
  }
}
