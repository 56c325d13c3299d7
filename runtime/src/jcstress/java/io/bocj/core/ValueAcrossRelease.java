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
 * <b>Hypothesis:</b> who comes to hold a cown sees all that the holder before has written, whether
 * he finds the cown idle or is resolved by that holder.
 *
 * <p><b>Forbidden:</b> a count other than 1, in the state or in the plain field; not run, or run
 * twice.
 *
 * <p><b>Consequence:</b> a behavior works on an old value, or on one that is half written: a data
 * race.
 *
 * <p><b>Pins:</b> {@code CownCore.tail}: the release of compareAndSet to null, the acquire of
 * getAndSet; {@code Slot.status}: release and acquire of the link; {@code BehaviorCore.pending}:
 * acquire; {@code CownCore.state} plain.
 */
@JCStressTest
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "sees the count of the holder before")
@State
public class ValueAcrossRelease {
  private final PlainCown cown = new PlainCown();
  private final Ask held = Ask.write(cown);
  private final Ask asked = Ask.write(cown);
  private final Task holder = Task.holding();
  private final Task next = new Task(asked::count);

  public ValueAcrossRelease() {
    holder.schedule(held);
  }

  @Actor
  public void writesAndReleases() {
    held.count();
    holder.releaseAll();
  }

  @Actor
  public void schedules() {
    next.schedule(asked);
  }

  @Arbiter
  public void whatWasFound(II_Result r) {
    r.r1 = next.found;
    r.r2 = next.runs;
  }

  /** Planted: the cown is released before the last write. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "sees the count of the holder before")
  @State
  public static class Planted {
    private final PlainCown cown = new PlainCown();
    private final Ask held = Ask.write(cown);
    private final Ask asked = Ask.write(cown);
    private final Task holder = Task.holding();
    private final Task next = new Task(asked::look);

    public Planted() {
      holder.schedule(held);
    }

    @Actor
    public void releasesAndWrites() {
      PlainCown.Box box = (PlainCown.Box) held.state();
      holder.releaseAll();
      Pause.between();
      box.content++;
      cown.value++;
    }

    @Actor
    public void schedules() {
      next.schedule(asked);
    }

    @Arbiter
    public void whatWasFound(II_Result r) {
      r.r1 = next.found;
      r.r2 = next.runs;
    }
  }
}
