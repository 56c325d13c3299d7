package io.bocj.scheduler;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * <b>Hypothesis:</b> of two threads that wake the same sleeper one counts it as awake.
 *
 * <p><b>Forbidden:</b> counted twice, or not awake.
 *
 * <p><b>Consequence:</b> the counts of searchers and sleepers are wrong for good, and wake-ups are
 * lost or go astray.
 *
 * <p><b>Pins:</b> {@code SleepState.state}: compareAndSet from ASLEEP, volatile; {@code
 * Idlers.searching} and {@code sleeping} by their atomic operations.
 */
@JCStressTest
@Outcome(id = "1, 0, 0", expect = ACCEPTABLE, desc = "one searcher, no sleeper")
@State
public class TwoWakers {
  private final Crew crew = new Crew(1);
  private final Worker worker = crew.workers[0];

  public TwoWakers() {
    crew.putToSleep(worker);
  }

  @Actor
  public void wakes() {
    crew.idlers.wakeAll();
  }

  @Actor
  public void wakesToo() {
    crew.idlers.wakeAll();
  }

  @Arbiter
  public void counts(III_Result r) {
    r.r1 = crew.idlers.searching();
    r.r2 = crew.idlers.sleeping();
    r.r3 = worker.asleep() ? 1 : 0;
  }

  /** Planted: that the worker sleeps is read and then changed, in two steps. */
  @JCStressTest
  @Outcome(id = "1, 0, 0", expect = ACCEPTABLE, desc = "one searcher, no sleeper")
  @State
  public static class Planted {
    private final AtomicInteger searching = new AtomicInteger();
    private final AtomicInteger sleeping = new AtomicInteger(1);
    private volatile boolean asleep = true;

    private void wake() {
      if (asleep) {
        Pause.between();
        asleep = false;
        searching.incrementAndGet();
        sleeping.decrementAndGet();
      }
    }

    @Actor
    public void wakes() {
      wake();
    }

    @Actor
    public void wakesToo() {
      wake();
    }

    @Arbiter
    public void counts(III_Result r) {
      r.r1 = searching.get();
      r.r2 = sleeping.get();
      r.r3 = asleep ? 1 : 0;
    }
  }
}
