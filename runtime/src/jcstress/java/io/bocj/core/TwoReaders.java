package io.bocj.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * <b>Hypothesis:</b> readers that come and go at the same time never wait for one another, and are
 * counted so that the writer after them finds none.
 *
 * <p><b>Forbidden:</b> a reader that is not run; a writer that still waits when all readers have
 * left.
 *
 * <p><b>Consequence:</b> the count of readers is wrong for good, and the next writer waits for ever
 * or does not wait at all.
 *
 * <p><b>Pins:</b> {@code Slot.status}: compareAndSet from READY, release of CHAIN_CLOSED; {@code
 * CownCore.readers} by getAndAdd. Where a reader that finds CHAIN_CLOSED does not count itself,
 * this fails.
 */
@JCStressTest
@Outcome(id = "0, 0, 0", expect = ACCEPTABLE, desc = "all run, the writer last")
@State
public class TwoReaders {
  private final PlainCown cown = new PlainCown();
  private final Ask one = Ask.read(cown);
  private final Ask two = Ask.read(cown);
  private final Ask three = Ask.write(cown);
  private final Task first = new Task(one::look);
  private final Task second = new Task(two::look);
  private final Task writer = new Task(three::count);

  @Actor
  public void readsOnce() {
    first.schedule(one);
  }

  @Actor
  public void readsToo() {
    second.schedule(two);
  }

  @Arbiter
  public void writes(III_Result r) {
    r.r1 = first.found;
    r.r2 = second.found;
    writer.schedule(three);
    r.r3 = writer.found;
  }
}
