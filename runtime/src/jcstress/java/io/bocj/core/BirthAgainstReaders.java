package io.bocj.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * <b>Hypothesis:</b> a result cown that gets its state wakes the reader that waits for it, and one
 * that arrives just then, and counts both.
 *
 * <p><b>Forbidden:</b> a reader that is not run, or without the state; a writer that still waits
 * when both have left.
 *
 * <p><b>Consequence:</b> as for any reader that a writer wakes: lost, too early, or counted
 * wrongly.
 *
 * <p><b>Pins:</b> {@code CownCore.waiting}: release and acquire; {@code Slot.status} and {@code
 * CownCore.readers} as where a writer wakes readers.
 */
@JCStressTest
@Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "both read the result, then it is written")
@State
public class BirthAgainstReaders {
  private final PlainCown result = PlainCown.unborn();
  private final Ask one = Ask.read(result);
  private final Ask two = Ask.read(result);
  private final Ask last = Ask.write(result);
  private final Task producer = new Task(result, null, () -> 0);
  private final Task first = new Task(one::look);
  private final Task second = new Task(two::look);
  private final Task writer = new Task(last::count);

  public BirthAgainstReaders() {
    first.schedule(one);
  }

  @Actor
  public void produces() {
    PlainCown.Box box = new PlainCown.Box(0);
    box.content = 1;
    result.value = 1;
    producer.resultState(box);
    producer.releaseAll();
  }

  @Actor
  public void reads() {
    second.schedule(two);
  }

  @Arbiter
  public void whatTheyFound(III_Result r) {
    r.r1 = first.found;
    r.r2 = second.found;
    writer.schedule(last);
    r.r3 = writer.found;
  }
}
