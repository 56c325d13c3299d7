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
 * <b>Hypothesis:</b> a result cown that gets its state just when somebody asks for it goes to him,
 * once and with the state.
 *
 * <p><b>Forbidden:</b> not run, or run twice; the state from before.
 *
 * <p><b>Consequence:</b> whoever waits for a result waits for ever, or gets none.
 *
 * <p><b>Pins:</b> {@code CownCore.tail}: compareAndSet from UNBORN, getAndSet; {@code
 * CownCore.waiting}: release and acquire; {@code CownCore.state}, plain, written before.
 */
@JCStressTest
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "run once, with the result")
@State
public class BirthAgainstWriter {
  private final PlainCown result = PlainCown.unborn();
  private final Ask asked = Ask.write(result);
  private final Task producer = new Task(result, null, () -> 0);
  private final Task next = new Task(asked::count);

  @Actor
  public void produces() {
    PlainCown.Box box = new PlainCown.Box(0);
    box.content = 1;
    result.value = 1;
    producer.resultState(box);
    producer.releaseAll();
  }

  @Actor
  public void asks() {
    next.schedule(asked);
  }

  @Arbiter
  public void whatWasFound(II_Result r) {
    r.r1 = next.runs;
    r.r2 = next.found;
  }

  /** Planted: that nobody waits is read, and then the cown is made idle, in two steps. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "run once, with the result")
  @State
  public static class Planted {
    private static final int UNBORN = 0;
    private static final int IDLE = 1;
    private static final int AWAITED = 2;

    private volatile int tail = UNBORN;
    private int value;
    private int runs;
    private int found = Task.NEVER;

    private void run() {
      runs++;
      found = value;
    }

    @Actor
    public void produces() {
      value = 1;
      if (tail == UNBORN) {
        Pause.between();
        tail = IDLE;
      } else {
        run();
      }
    }

    @Actor
    public void asks() {
      int before = tail;
      tail = AWAITED;
      if (before == IDLE) {
        run();
      }
    }

    @Arbiter
    public void whatWasFound(II_Result r) {
      r.r1 = runs;
      r.r2 = found;
    }
  }
}
