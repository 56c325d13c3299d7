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
 * <b>Hypothesis:</b> of two readers that leave at once exactly one is the last, and wakes the
 * parked writer.
 *
 * <p><b>Forbidden:</b> the writer is not run, or run twice.
 *
 * <p><b>Consequence:</b> a cown that is stuck, or held twice.
 *
 * <p><b>Pins:</b> {@code CownCore.readers} by getAndAdd; {@code CownCore.waiting}: acquire, and
 * cleared before the writer can park again.
 */
@JCStressTest
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "run once")
@State
public class TwoLastReaders {
  private final PlainCown cown = new PlainCown();
  private final Ask one = Ask.read(cown);
  private final Ask two = Ask.read(cown);
  private final Ask write = Ask.write(cown);
  private final Task first = Task.holding();
  private final Task second = Task.holding();
  private final Task writer = new Task(write::count);

  public TwoLastReaders() {
    first.schedule(one);
    second.schedule(two);
    writer.schedule(write);
  }

  @Actor
  public void leaves() {
    first.releaseAll();
  }

  @Actor
  public void leavesToo() {
    second.releaseAll();
  }

  @Arbiter
  public void howOftenTheWriterRan(II_Result r) {
    r.r1 = writer.runs;
    r.r2 = writer.found;
  }

  /** Planted: the count is read and then written, in two steps. */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "run once")
  @State
  public static class Planted {
    private int readers = 2;
    private int runs;
    private int value;
    private int found = Task.NEVER;

    private void leave() {
      int left = readers - 1;
      Pause.between();
      readers = left;
      if (left == 0) {
        runs++;
        found = value++;
      }
    }

    @Actor
    public void leaves() {
      leave();
    }

    @Actor
    public void leavesToo() {
      leave();
    }

    @Arbiter
    public void howOftenTheWriterRan(II_Result r) {
      r.r1 = runs;
      r.r2 = found;
    }
  }
}
