package io.bocj.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/**
 * <b>Hypothesis:</b> threads that count at the same time, on stripes of their own or on one, lose
 * nothing.
 *
 * <p><b>Forbidden:</b> another sum than 2.
 *
 * <p><b>Consequence:</b> quiescence is never reached, or too early.
 *
 * <p><b>Pins:</b> {@code StripedCounter.stripes} by getAndAdd, read by acquire.
 */
@JCStressTest
@Outcome(id = "2", expect = ACCEPTABLE, desc = "both")
@State
public class StripesAddUp {
  private final StripedCounter counter = new StripedCounter(1);

  @Actor
  public void counts() {
    counter.increment(0);
  }

  @Actor
  public void countsToo() {
    counter.increment(0);
  }

  @Arbiter
  public void sums(J_Result r) {
    r.r1 = counter.sum();
  }

  /** Planted: one stripe, read and then written in two steps. */
  @JCStressTest
  @Outcome(id = "2", expect = ACCEPTABLE, desc = "both")
  @State
  public static class Planted {
    private long stripe;

    private void increment() {
      long before = stripe;
      Pause.between();
      stripe = before + 1;
    }

    @Actor
    public void counts() {
      increment();
    }

    @Actor
    public void countsToo() {
      increment();
    }

    @Arbiter
    public void sums(J_Result r) {
      r.r1 = stripe;
    }
  }
}
