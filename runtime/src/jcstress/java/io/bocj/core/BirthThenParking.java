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
 * <b>Hypothesis:</b> the field that holds the reader who waits for a birth is free again before a
 * writer can park in it behind that reader.
 *
 * <p><b>Forbidden:</b> the writer is not run; the reader sees what the writer wrote.
 *
 * <p><b>Consequence:</b> the parked writer is cleared away, and waits for ever; or it is taken for
 * whoever was first, and runs beside a reader.
 *
 * <p><b>Pins:</b> {@code CownCore.waiting}: cleared, plain, before {@code CownCore.readers} counts
 * the reader and {@code Slot.status} says that it runs; release and acquire.
 */
@JCStressTest
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "the reader, then the writer")
@State
public class BirthThenParking {
  private final PlainCown result = PlainCown.unborn();
  private final Ask read = Ask.read(result);
  private final Ask write = Ask.write(result);
  private final Task producer = new Task(result, null, () -> 0);
  private final Task reader = new Task(read::look);
  private final Task writer = new Task(write::count);

  public BirthThenParking() {
    reader.schedule(read);
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
  public void writes() {
    writer.schedule(write);
  }

  @Arbiter
  public void whatTheyFound(II_Result r) {
    r.r1 = reader.found;
    r.r2 = writer.found;
  }

  /** Planted: the field is cleared when the reader runs already. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "the reader, then the writer")
  @State
  public static class Planted {
    private static final int READER = 2;
    private static final int WRITER_WAITING = 1;
    private static final Object THE_READER = new Object();
    private static final Object THE_WRITER = new Object();

    private final AtomicInteger readers = new AtomicInteger();
    private volatile Object waiting = THE_READER;
    private volatile boolean running;
    private int value = 1;
    private int readerFound = Task.NEVER;
    private int writerFound = Task.NEVER;

    @Actor
    public void produces() {
      readers.getAndAdd(READER);
      running = true;
      Pause.between();
      waiting = null;
      readerFound = value;
      if (readers.getAndAdd(-READER) == READER + WRITER_WAITING && waiting == THE_WRITER) {
        writerFound = value++;
      }
    }

    @Actor
    public void writes() {
      for (int turn = 0; !running; turn = Spin.once(turn)) {}
      // The wait for a parked writer would hang here, so it parks before it says so.
      waiting = THE_WRITER;
      if (readers.getAndAdd(WRITER_WAITING) == 0) {
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
