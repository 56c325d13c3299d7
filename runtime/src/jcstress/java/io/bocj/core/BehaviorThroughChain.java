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
 * <b>Hypothesis:</b> a behavior that has just been made, and is the slot of its only cown, is seen
 * whole by the thread whose release makes it ready.
 *
 * <p><b>Forbidden:</b> run without what was written to it, or kept in its slot, before it was
 * scheduled; its result without its outcome.
 *
 * <p><b>Consequence:</b> a worker runs a behavior that has no body yet, or a handle that was merged
 * into another is used as if it were none.
 *
 * <p><b>Pins:</b> {@code Slot.behavior}, {@code Slot.local}, {@code BehaviorCore.others} and the
 * fields of the behavior itself, plain, published by the exchange of {@code CownCore.tail} and the
 * link in {@code Slot.status}.
 */
@JCStressTest
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "run whole, and its result is its outcome")
@State
public class BehaviorThroughChain {
  private final PlainCown cown = new PlainCown();
  private final Ask held = Ask.write(cown);
  private final Task holder = Task.holding();
  private final PlainCown result = PlainCown.unborn();

  public BehaviorThroughChain() {
    holder.schedule(held);
  }

  /** Its fields are written after it was made, so that no final field publishes them. */
  static final class Made extends Task {
    int code;

    Made(CownCore result, CownCore cown) {
      super(result, cown, () -> 0);
    }

    @Override
    protected void ready() {
      runs++;
      found = code == kept(this) ? code : -2;
      PlainCown.Box box = new PlainCown.Box(0);
      box.content = 2;
      ((PlainCown) result()).value = 2;
      resultState(box);
      releaseAll();
    }

    private static int kept(Slot slot) {
      return slot.keptKind() == 1
              && slot.behavior() == slot
              && slot.kept() instanceof PlainCown.Box box
          ? box.content
          : -3;
    }
  }

  private Made made;

  @Actor
  public void makesAndSchedules() {
    Made behavior = new Made(result, cown);
    PlainCown.Box box = new PlainCown.Box(0);
    box.content = 1;
    behavior.keep(box, (byte) 1);
    behavior.code = 1;
    made = behavior;
    behavior.schedule(behavior);
  }

  @Actor
  public void releases() {
    holder.releaseAll();
  }

  @Arbiter
  public void whatWasFound(II_Result r) {
    r.r1 = made.found;
    Ask read = Ask.read(result);
    Task reader = new Task(read::look);
    reader.schedule(read);
    r.r2 = reader.found;
  }

  /** Planted: the behavior enters its chain before its fields are written. */
  @JCStressTest
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "run whole, and its result is its outcome")
  @State
  public static class Planted {
    private final PlainCown cown = new PlainCown();
    private final Ask held = Ask.write(cown);
    private final Task holder = Task.holding();
    private final PlainCown result = PlainCown.unborn();
    private Made made;

    public Planted() {
      holder.schedule(held);
    }

    @Actor
    public void schedulesAndWrites() {
      Made behavior = new Made(result, cown);
      PlainCown.Box box = new PlainCown.Box(0);
      box.content = 1;
      made = behavior;
      behavior.schedule(behavior);
      Pause.between();
      behavior.keep(box, (byte) 1);
      behavior.code = 1;
    }

    @Actor
    public void releases() {
      holder.releaseAll();
    }

    @Arbiter
    public void whatWasFound(II_Result r) {
      r.r1 = made.found;
      Ask read = Ask.read(result);
      Task reader = new Task(read::look);
      reader.schedule(read);
      r.r2 = reader.found;
    }
  }
}
