package io.bocj.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * <b>Hypothesis:</b> who takes a cown whose chain is empty at once, instead of being scheduled,
 * still waits for readers whose slots have left the chain.
 *
 * <p><b>Forbidden:</b> the reader sees what the other wrote; the other never holds the cown.
 *
 * <p><b>Consequence:</b> a future or a waiting thread changes a value under a reader's eyes, or
 * waits for ever.
 *
 * <p><b>Pins:</b> {@code CownCore.tail}: compareAndSet from null; {@code CownCore.readers} and
 * {@code waiting} as for any writer.
 */
@JCStressTest
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "the reader, then the other")
@State
public class IdleAcquisitionAgainstReader {
  private final PlainCown cown = new PlainCown();
  private final Ask read = Ask.read(cown);
  private final Ask write = Ask.write(cown);
  private final Task reader = Task.holding();
  private final Task taker = new Task(write::count);

  public IdleAcquisitionAgainstReader() {
    reader.schedule(read);
    // It closes the chain behind the first reader, and leaves it empty.
    new Task(() -> 0).schedule(Ask.read(cown));
  }

  @Actor
  public void reads(II_Result r) {
    r.r1 = read.look();
    reader.releaseAll();
  }

  @Actor
  public void takes() {
    if (taker.acquireIfIdle(write)) {
      taker.ready();
    }
  }

  @Arbiter
  public void whatTheTakerFound(II_Result r) {
    r.r2 = taker.found;
  }

  /** Planted: an empty chain is taken for an idle cown. */
  @JCStressTest
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "the reader, then the other")
  @State
  public static class Planted {
    private final PlainCown cown = new PlainCown();
    private final Ask read = Ask.read(cown);
    private final Ask write = Ask.write(cown);
    private final Task reader = Task.holding();
    private int found = Task.NEVER;

    public Planted() {
      reader.schedule(read);
      new Task(() -> 0).schedule(Ask.read(cown));
    }

    @Actor
    public void reads(II_Result r) {
      r.r1 = read.look();
      reader.releaseAll();
    }

    @Actor
    public void takes() {
      write.readyBeforeEntering();
      if (cown.enterIfEmpty(write)) {
        found = write.count();
        write.release();
      }
    }

    @Arbiter
    public void whatTheTakerFound(II_Result r) {
      r.r2 = found;
    }
  }
}
