package io.bocj.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * <b>Hypothesis:</b> of two threads that release what a behavior waits for exactly one makes it
 * ready, and that one sees what both have written.
 *
 * <p><b>Forbidden:</b> not run, or run twice; a count other than 1 in either cown.
 *
 * <p><b>Consequence:</b> a behavior is lost and its cowns are held for ever; or it runs twice; or
 * it misses what one of the holders has written.
 *
 * <p><b>Pins:</b> {@code BehaviorCore.pending} by getAndAdd, and its acquire read, by which the
 * last one to come need not write.
 */
@JCStressTest
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "run once, with both counts")
@State
public class TwoReleasesResolve {
  private final PlainCown a = new PlainCown();
  private final PlainCown b = new PlainCown();
  private final Ask heldA = Ask.write(a);
  private final Ask heldB = Ask.write(b);
  private final Ask askedA = Ask.write(a);
  private final Ask askedB = Ask.write(b);
  private final Task holderA = Task.holding();
  private final Task holderB = Task.holding();
  private final Task waiter = new Task(() -> askedA.count() + askedB.count());

  public TwoReleasesResolve() {
    holderA.schedule(heldA);
    holderB.schedule(heldB);
    waiter.schedule(askedA, askedB);
  }

  @Actor
  public void releasesOne() {
    heldA.count();
    holderA.releaseAll();
  }

  @Actor
  public void releasesTheOther() {
    heldB.count();
    holderB.releaseAll();
  }

  @Arbiter
  public void whatWasFound(II_Result r) {
    r.r1 = waiter.runs;
    r.r2 = waiter.found;
  }

  /** Planted: the count is read and then written, in two steps. */
  @JCStressTest
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "run once, with both counts")
  @State
  public static class Planted {
    private int pending = 2;
    private int value;
    private int runs;
    private int found = Task.NEVER;

    private void resolve() {
      int left = pending - 1;
      Pause.between();
      if (left == 0) {
        runs++;
        found = value;
      } else {
        pending = left;
      }
    }

    @Actor
    public void releasesOne() {
      value++;
      resolve();
    }

    @Actor
    public void releasesTheOther() {
      value++;
      resolve();
    }

    @Arbiter
    public void whatWasFound(II_Result r) {
      r.r1 = runs;
      r.r2 = found;
    }
  }
}
