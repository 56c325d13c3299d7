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
 * <b>Hypothesis:</b> two behaviors over the same two cowns, scheduled by two threads, are in the
 * same order in both chains.
 *
 * <p><b>Forbidden:</b> each is first in one chain, so that neither runs; or they overlap.
 *
 * <p><b>Consequence:</b> deadlock.
 *
 * <p><b>Pins:</b> the order of the operations on {@code CownCore.tail} and {@code Slot.status}: all
 * exchanges come before any release of READY, and whoever links waits for that by acquire.
 */
@JCStressTest
@Outcome(
    id = {"0, 2", "2, 0"},
    expect = ACCEPTABLE,
    desc = "one after the other in both")
@State
public class OverlappingPairs {
  private final PlainCown a = new PlainCown();
  private final PlainCown b = new PlainCown();
  private final Task first = over(a, b);
  private final Task second = over(b, a);
  private final Ask[] asked = {Ask.write(a), Ask.write(b), Ask.write(b), Ask.write(a)};

  private static Task over(PlainCown one, PlainCown other) {
    return new Task(() -> one.value++ + other.value++);
  }

  @Actor
  public void schedulesOne() {
    first.schedule(asked[0], asked[1]);
  }

  @Actor
  public void schedulesTheOther() {
    second.schedule(asked[2], asked[3]);
  }

  @Arbiter
  public void whatTheyFound(II_Result r) {
    r.r1 = first.found;
    r.r2 = second.found;
  }

  /** Planted: each slot is published as soon as it has entered its chain. */
  @JCStressTest
  @Outcome(
      id = {"0, 2", "2, 0"},
      expect = ACCEPTABLE,
      desc = "one after the other in both")
  @State
  public static class Planted {
    private final PlainCown a = new PlainCown();
    private final PlainCown b = new PlainCown();
    private final Task first = over(a, b);
    private final Task second = over(a, b);
    private final Ask[] asked = {Ask.write(a), Ask.write(b), Ask.write(a), Ask.write(b)};

    private static void schedule(Task task, Ask... sorted) {
      task.prepare(sorted);
      task.awaitAll();
      int resolved = 1;
      for (Ask slot : sorted) {
        byte position = slot.enter(slot, 0);
        slot.publish(false);
        Pause.between();
        resolved += position == Slot.ON_ITS_OWN ? 1 : 0;
      }
      task.resolve(resolved);
    }

    @Actor
    public void schedulesOne() {
      schedule(first, asked[0], asked[1]);
    }

    @Actor
    public void schedulesTheOther() {
      schedule(second, asked[2], asked[3]);
    }

    @Arbiter
    public void whatTheyFound(II_Result r) {
      r.r1 = first.found;
      r.r2 = second.found;
    }
  }
}
