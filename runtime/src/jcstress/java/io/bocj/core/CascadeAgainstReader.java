package io.bocj.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * <b>Hypothesis:</b> a reader that arrives behind readers which a writer is just waking is either
 * woken with them or starts by itself; either way it sees what the writer wrote and is counted
 * once.
 *
 * <p><b>Forbidden:</b> a reader not run, or without the writer's count; a writer that waits though
 * all have left.
 *
 * <p><b>Consequence:</b> a reader is lost, reads an old value, or leaves a wrong count behind.
 *
 * <p><b>Pins:</b> {@code Slot.status}: compareAndSet from READY on both sides; {@code
 * CownCore.readers} by getAndAdd. Where the waking writer marks by a plain release instead of
 * compareAndSet, this fails.
 */
@JCStressTest
@Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "all run, with what the writer wrote")
@State
public class CascadeAgainstReader {
  private final PlainCown cown = new PlainCown();
  private final Ask held = Ask.write(cown);
  private final Ask one = Ask.read(cown);
  private final Ask two = Ask.read(cown);
  private final Ask last = Ask.write(cown);
  private final Task holder = Task.holding();
  private final Task first = new Task(one::look);
  private final Task second = new Task(two::look);
  private final Task writer = new Task(last::count);

  public CascadeAgainstReader() {
    holder.schedule(held);
    first.schedule(one);
  }

  @Actor
  public void wakesReaders() {
    held.count();
    holder.releaseAll();
  }

  @Actor
  public void arrives() {
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
