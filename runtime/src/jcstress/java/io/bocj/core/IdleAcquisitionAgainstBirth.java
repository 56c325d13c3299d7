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
 * <b>Hypothesis:</b> who wants a result cown only if it is idle is refused while it is unborn, and
 * else finds the state that it was born with.
 *
 * <p><b>Forbidden:</b> taken without the result; refused, and yet run; the cown is not idle
 * afterwards.
 *
 * <p><b>Consequence:</b> {@code unwrap} returns what an unborn cown holds in place of a value.
 *
 * <p><b>Pins:</b> {@code CownCore.tail}: an unborn cown's is not null; the release of compareAndSet
 * from UNBORN to null, the acquire of compareAndSet from null; {@code CownCore.state}, plain,
 * written before.
 */
@JCStressTest
@Outcome(id = "-1, 1", expect = ACCEPTABLE, desc = "refused: not born yet")
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "taken, with the result")
@State
public class IdleAcquisitionAgainstBirth {
  private final PlainCown result = PlainCown.unborn();
  private final Ask taken = Ask.write(result);
  private final Task producer = new Task(result, null, () -> 0);
  private final Task taker = new Task(taken::count);

  @Actor
  public void produces() {
    PlainCown.Box box = new PlainCown.Box(0);
    box.content = 1;
    result.value = 1;
    producer.resultState(box);
    producer.releaseAll();
  }

  @Actor
  public void takes() {
    if (taker.acquireIfIdle(taken)) {
      taker.ready();
    }
  }

  @Arbiter
  public void whatWasFound(II_Result r) {
    r.r1 = taker.found;
    Ask last = Ask.write(result);
    Task next = new Task(last::count);
    next.schedule(last);
    r.r2 = next.found;
  }

  /** Planted: the cown is born before it has its state. */
  @JCStressTest
  @Outcome(id = "-1, 1", expect = ACCEPTABLE, desc = "refused: not born yet")
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "taken, with the result")
  @State
  public static class Planted {
    private final PlainCown result = PlainCown.unborn();
    private final Ask taken = Ask.write(result);
    private final Task producer = new Task(result, null, () -> 0);
    private final Task taker = new Task(taken::count);

    @Actor
    public void produces() {
      PlainCown.Box box = new PlainCown.Box(0);
      producer.releaseAll();
      Pause.between();
      box.content = 1;
      result.value = 1;
      producer.resultState(box);
    }

    @Actor
    public void takes() {
      if (taker.acquireIfIdle(taken)) {
        taker.ready();
      }
    }

    @Arbiter
    public void whatWasFound(II_Result r) {
      r.r1 = taker.found;
      Ask last = Ask.write(result);
      Task next = new Task(last::count);
      next.schedule(last);
      r.r2 = next.found;
    }
  }
}
