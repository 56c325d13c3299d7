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
 * <b>Hypothesis:</b> two threads that enter the chain of one cown are in one order: one finds it
 * idle, and the other is linked behind it or finds it idle again.
 *
 * <p><b>Forbidden:</b> both find the same count, or one is never run.
 *
 * <p><b>Consequence:</b> two behaviors hold one cown exclusively, or one waits for ever.
 *
 * <p><b>Pins:</b> {@code CownCore.tail} by getAndSet and compareAndSet; {@code Slot.status} by
 * release of the link and acquire before handing on; {@code CownCore.state} and {@code Slot.state},
 * plain.
 */
@JCStressTest
@Outcome(
    id = {"0, 1", "1, 0"},
    expect = ACCEPTABLE,
    desc = "one after the other")
@State
public class TwoWriters {
  private final PlainCown cown = new PlainCown();
  private final Ask one = Ask.write(cown);
  private final Ask two = Ask.write(cown);
  private final Task first = new Task(one::count);
  private final Task second = new Task(two::count);

  @Actor
  public void schedulesOne() {
    first.schedule(one);
  }

  @Actor
  public void schedulesTheOther() {
    second.schedule(two);
  }

  @Arbiter
  public void whatTheyFound(II_Result r) {
    r.r1 = first.found;
    r.r2 = second.found;
  }

  /** Planted: the tail is read and then written, in two steps. */
  @JCStressTest
  @Outcome(
      id = {"0, 1", "1, 0"},
      expect = ACCEPTABLE,
      desc = "one after the other")
  @State
  public static class Planted {
    private int value;
    private Entrant tail;
    private final Entrant one = new Entrant();
    private final Entrant two = new Entrant();

    private static final class Entrant {
      int found = Task.NEVER;
      volatile boolean done;
    }

    private void enter(Entrant entrant) {
      Entrant predecessor = tail;
      Pause.between();
      tail = entrant;
      for (int turn = 0; predecessor != null && !predecessor.done; turn = Spin.once(turn)) {}
      entrant.found = value++;
      entrant.done = true;
    }

    @Actor
    public void entersOne() {
      enter(one);
    }

    @Actor
    public void entersTheOther() {
      enter(two);
    }

    @Arbiter
    public void whatTheyFound(II_Result r) {
      r.r1 = one.found;
      r.r2 = two.found;
    }
  }
}
