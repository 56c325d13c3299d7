package io.bocj.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * <b>Hypothesis:</b> work that is pushed while somebody searches wakes nobody, so a searcher that
 * finds other work and was the last one wakes a sleeper instead.
 *
 * <p><b>Forbidden:</b> the searcher has gone to its own work, and the pushed work lies in the inbox
 * of a worker that sleeps.
 *
 * <p><b>Consequence:</b> a lost wake-up: pushed work waits for as long as the searcher's work
 * takes.
 *
 * <p><b>Pins:</b> {@code Idlers.searching}: volatile, decremented before the queues are looked at,
 * read after the push.
 */
@JCStressTest
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "found, and nothing is left to a sleeper")
@State
public class LastSearcherAgainstPush {
  private final Crew crew = new Crew(2);
  private final Worker searcher = crew.workers[0];
  private final Worker sleeper = crew.workers[1];
  private final Work work = new PlainWork();

  public LastSearcherAgainstPush() {
    crew.putToSleep(sleeper);
    searcher.submitFromOutside(new PlainWork());
  }

  @Actor
  public void searches(II_Result r) {
    r.r1 = crew.idlers.await(searcher) == null ? 0 : 1;
  }

  @Actor
  public void pushes() {
    sleeper.submitFromOutside(work);
    crew.idlers.wakeForPushed();
  }

  @Arbiter
  public void looks(II_Result r) {
    r.r2 = sleeper.asleep() && sleeper.hasStealable() ? 1 : 0;
  }

  /**
   * Planted: a searcher that has found work goes on without a look at who else could do something.
   */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "found, and nothing is left to a sleeper")
  @State
  public static class Planted {
    private final Crew crew = new Crew(2);
    private final Worker searcher = crew.workers[0];
    private final Worker sleeper = crew.workers[1];
    private final Work work = new PlainWork();

    public Planted() {
      crew.putToSleep(sleeper);
      searcher.submitFromOutside(new PlainWork());
    }

    @Actor
    public void searches(II_Result r) {
      crew.idlers.beginSearching();
      r.r1 = searcher.find() == null ? 0 : 1;
    }

    @Actor
    public void pushes() {
      sleeper.submitFromOutside(work);
      crew.idlers.wakeForPushed();
    }

    @Arbiter
    public void looks(II_Result r) {
      r.r2 = sleeper.asleep() && sleeper.hasStealable() ? 1 : 0;
    }
  }
}
