package io.bocj.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * <b>Hypothesis:</b> of the last reader that leaves and the writer that arrives exactly one sees
 * the other: the writer runs once, and after the reader.
 *
 * <p><b>Forbidden:</b> the writer is never run; the reader sees what the writer wrote.
 *
 * <p><b>Consequence:</b> a lost wake-up, so the cown is stuck; or a reader's value changes under
 * its eyes.
 *
 * <p><b>Pins:</b> {@code CownCore.readers}: both facts in one word, getAndAdd, release to reset,
 * acquire to test; {@code CownCore.waiting}: release and acquire.
 */
@JCStressTest
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "the reader, then the writer")
@State
public class LastReaderAgainstWriter {
  private final PlainCown cown = new PlainCown();
  private final Ask read = Ask.read(cown);
  private final Ask write = Ask.write(cown);
  private final Task reader = Task.holding();
  private final Task writer = new Task(write::count);

  public LastReaderAgainstWriter() {
    reader.schedule(read);
  }

  @Actor
  public void reads(II_Result r) {
    r.r1 = read.look();
    reader.releaseAll();
  }

  @Actor
  public void writes() {
    writer.schedule(write);
  }

  @Arbiter
  public void whatTheWriterFound(II_Result r) {
    r.r2 = writer.found;
  }

  /** Planted: the number of readers in one word, and that a writer waits in another. */
  @JCStressTest
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "the reader, then the writer")
  @State
  public static class Planted {
    private final AtomicInteger readers = new AtomicInteger(1);
    private volatile boolean waiting;
    private int value;
    private int found = Task.NEVER;

    @Actor
    public void reads(II_Result r) {
      r.r1 = value;
      if (readers.decrementAndGet() == 0 && waiting) {
        found = value++;
      }
    }

    @Actor
    public void writes() {
      if (readers.get() == 0) {
        found = value++;
      } else {
        Pause.between();
        waiting = true;
      }
    }

    @Arbiter
    public void whatTheWriterFound(II_Result r) {
      r.r2 = found;
    }
  }
}
