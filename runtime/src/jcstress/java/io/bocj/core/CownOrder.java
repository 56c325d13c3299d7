package io.bocj.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/**
 * <b>Hypothesis:</b> two threads that are the first to ask for a cown's number get the same one.
 *
 * <p><b>Forbidden:</b> two numbers.
 *
 * <p><b>Consequence:</b> two behaviors sort the same cowns differently, which is deadlock.
 *
 * <p><b>Pins:</b> {@code CownCore.id}: compareAndSet from 0, opaque read.
 */
@JCStressTest
@Outcome(id = "true", expect = ACCEPTABLE, desc = "one number")
@State
public class CownOrder {
  private final PlainCown cown = new PlainCown();
  private long one;
  private long other;

  @Actor
  public void asks() {
    one = cown.order();
  }

  @Actor
  public void asksToo() {
    other = cown.order();
  }

  @Arbiter
  public void compares(Z_Result r) {
    r.r1 = one == other && one > 0;
  }

  /** Planted: whoever finds no number sets one. */
  @JCStressTest
  @Outcome(id = "true", expect = ACCEPTABLE, desc = "one number")
  @State
  public static class Planted {
    private final AtomicLong last = new AtomicLong();
    private long id;
    private long one;
    private long other;

    private long order() {
      if (id == 0) {
        Pause.between();
        id = last.incrementAndGet();
      }
      return id;
    }

    @Actor
    public void asks() {
      one = order();
    }

    @Actor
    public void asksToo() {
      other = order();
    }

    @Arbiter
    public void compares(Z_Result r) {
      r.r1 = one == other && one > 0;
    }
  }
}
