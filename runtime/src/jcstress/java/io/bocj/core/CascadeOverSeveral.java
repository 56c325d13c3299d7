package io.bocj.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * <b>Hypothesis:</b> a writer that wakes several readers marks and counts all of them before it
 * resolves any, so the writer that arrives behind them waits for all.
 *
 * <p><b>Forbidden:</b> a reader not run, or with the second writer's count; the second writer never
 * run.
 *
 * <p><b>Consequence:</b> as for one reader; and a slot may be touched whose behavior has ended.
 *
 * <p><b>Pins:</b> {@code Slot.status}: acquire in the first pass and in the second; {@code
 * CownCore.readers} by getAndAdd. Where readers are not counted before they are resolved, this
 * fails.
 */
@JCStressTest
@Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "both readers, then the second writer")
@State
public class CascadeOverSeveral {
  private final PlainCown cown = new PlainCown();
  private final Ask held = Ask.write(cown);
  private final Ask one = Ask.read(cown);
  private final Ask two = Ask.read(cown);
  private final Ask write = Ask.write(cown);
  private final Task holder = Task.holding();
  private final Task first = new Task(one::look);
  private final Task second = new Task(two::look);
  private final Task writer = new Task(write::count);

  public CascadeOverSeveral() {
    holder.schedule(held);
    first.schedule(one);
    second.schedule(two);
  }

  @Actor
  public void wakesReaders() {
    held.count();
    holder.releaseAll();
  }

  @Actor
  public void arrives() {
    writer.schedule(write);
  }

  @Arbiter
  public void whatTheyFound(III_Result r) {
    r.r1 = first.found;
    r.r2 = second.found;
    r.r3 = writer.found;
  }
}
