package io.bocj.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * <b>Hypothesis:</b> a batch enters each chain by one exchange: nobody comes between two of its
 * behaviors on a cown that they share, and the order is the same on all its cowns.
 *
 * <p><b>Forbidden:</b> the other behavior runs between the two of the batch, or on one cown before
 * and on the other behind them; anybody is not run.
 *
 * <p><b>Consequence:</b> a transaction made of several behaviors is torn, or deadlock.
 *
 * <p><b>Pins:</b> {@code Slot.status}: plain links before entering, published by the exchange of
 * {@code CownCore.tail}; the last slot of a segment by release, after all exchanges.
 */
@JCStressTest
@Outcome(
    id = {"0, 1, 2", "1, 2, 0"},
    expect = ACCEPTABLE,
    desc = "the batch as one")
@State
public class BatchIsAtomic {
  private final PlainCown a = new PlainCown();
  private final PlainCown b = new PlainCown();
  private final Task one = new Task(() -> a.value++);
  private final Task two = both();
  private final Task other = both();
  private final Batch batch = new Batch();
  private final Ask askedA = Ask.write(a);
  private final Ask askedB = Ask.write(b);

  public BatchIsAtomic() {
    batch.add(one, Ask.write(a));
    batch.add(two, new Slot[] {Ask.write(a), Ask.write(b)});
    batch.prepare();
  }

  private Task both() {
    return new Task(
        () -> {
          boolean first = b.value++ == 0;
          int found = a.value++;
          // The first over both has before it none or one over a alone.
          return first == found < 2 ? found : -2;
        });
  }

  @Actor
  public void schedulesTheBatch() {
    batch.schedule();
  }

  @Actor
  public void schedulesTheOther() {
    other.schedule(askedA, askedB);
  }

  @Arbiter
  public void whatTheyFound(III_Result r) {
    r.r1 = one.found;
    r.r2 = two.found;
    r.r3 = other.found;
  }

  /** Planted: the two behaviors are scheduled one after the other. */
  @JCStressTest
  @Outcome(
      id = {"0, 1, 2", "1, 2, 0"},
      expect = ACCEPTABLE,
      desc = "the batch as one")
  @State
  public static class Planted {
    private final PlainCown a = new PlainCown();
    private final PlainCown b = new PlainCown();
    private final Ask[] asked = {
      Ask.write(a), Ask.write(a), Ask.write(b), Ask.write(a), Ask.write(b)
    };
    private final Task one = new Task(() -> a.value++);
    private final Task two = new Task(() -> a.value++);
    private final Task other = new Task(() -> a.value++);

    @Actor
    public void schedulesTwo() {
      one.schedule(asked[0]);
      Pause.between();
      two.schedule(asked[1], asked[2]);
    }

    @Actor
    public void schedulesTheOther() {
      other.schedule(asked[3], asked[4]);
    }

    @Arbiter
    public void whatTheyFound(III_Result r) {
      r.r1 = one.found;
      r.r2 = two.found;
      r.r3 = other.found;
    }
  }
}
