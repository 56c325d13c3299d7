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
 * <b>Hypothesis:</b> a writer that arrives behind a reader which is just being woken waits for it:
 * the reader is counted before it is marked as running.
 *
 * <p><b>Forbidden:</b> the reader sees the second writer's count; either is never run.
 *
 * <p><b>Consequence:</b> a writer runs beside a reader, or a link is overwritten and its behavior
 * is lost.
 *
 * <p><b>Pins:</b> {@code Slot.status}: compareAndSet from READY on both sides; {@code
 * CownCore.readers}: getAndAdd before the mark, acquire after it.
 */
@JCStressTest
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "the reader, then the second writer")
@State
public class CascadeAgainstWriter {
  private final PlainCown cown = new PlainCown();
  private final Ask held = Ask.write(cown);
  private final Ask read = Ask.read(cown);
  private final Ask write = Ask.write(cown);
  private final Task holder = Task.holding();
  private final Task reader = new Task(read::look);
  private final Task writer = new Task(write::count);

  public CascadeAgainstWriter() {
    holder.schedule(held);
    reader.schedule(read);
  }

  @Actor
  public void wakesTheReader() {
    held.count();
    holder.releaseAll();
  }

  @Actor
  public void arrives() {
    writer.schedule(write);
  }

  @Arbiter
  public void whatTheyFound(II_Result r) {
    r.r1 = reader.found;
    r.r2 = writer.found;
  }

  /** Planted: the reader is marked as running before it is counted. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "the reader, then the second writer")
  @State
  public static class Planted {
    private static final int READY = 0;
    private static final int LINKED = 1;
    private static final int RUNNING = 2;

    private final AtomicInteger status = new AtomicInteger(READY);
    private final AtomicInteger readers = new AtomicInteger();
    private int value = 1;
    private int readerFound = Task.NEVER;
    private int writerFound = Task.NEVER;

    @Actor
    public void wakesTheReader() {
      status.compareAndSet(READY, RUNNING);
      Pause.between();
      readers.incrementAndGet();
      readerFound = value;
      readers.decrementAndGet();
      if (status.get() == LINKED) {
        writerFound = value++;
      }
    }

    @Actor
    public void arrives() {
      if (!status.compareAndSet(READY, LINKED)) {
        for (int turn = 0; readers.get() != 0; turn = Spin.once(turn)) {}
        writerFound = value++;
      }
    }

    @Arbiter
    public void whatTheyFound(II_Result r) {
      r.r1 = readerFound;
      r.r2 = writerFound;
    }
  }
}
