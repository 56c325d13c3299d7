package io.bocj.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import io.bocj.spi.Parcel;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * <b>Hypothesis:</b> the writer that comes after readers sees that one of them keeps the parcel.
 *
 * <p><b>Forbidden:</b> the writer finds a parcel that nobody seems to keep; it is not run.
 *
 * <p><b>Consequence:</b> a behavior takes over, and changes, the arrays that a future is decoded
 * from at the same time.
 *
 * <p><b>Pins:</b> {@code Parcel.retained}, plain, written by a reader; {@code CownCore.readers} by
 * getAndAdd on leaving, acquire by the writer that finds none.
 */
@JCStressTest
@Outcome(id = "1", expect = ACCEPTABLE, desc = "the writer leaves the parcel alone")
@State
public class RetainedByReaders {
  private final CownCore cown = new CownCore(new Parcel(new byte[1], null)) {};
  private final Ask read = Ask.read(cown);
  private final Ask write = Ask.write(cown);
  private final Task reader = Task.holding();
  private final Task writer = new Task(() -> retained(write));

  public RetainedByReaders() {
    reader.schedule(read);
  }

  private static int retained(Ask holds) {
    return ((Parcel) holds.state()).retained() ? 1 : 0;
  }

  @Actor
  public void keepsAndLeaves() {
    ((Parcel) read.state()).detached();
    reader.releaseAll();
  }

  @Actor
  public void writes() {
    writer.schedule(write);
  }

  @Arbiter
  public void whatTheWriterFound(I_Result r) {
    r.r1 = writer.found;
  }

  /** Planted: the reader leaves before it says that it keeps the parcel. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "the writer leaves the parcel alone")
  @State
  public static class Planted {
    private final CownCore cown = new CownCore(new Parcel(new byte[1], null)) {};
    private final Ask read = Ask.read(cown);
    private final Ask write = Ask.write(cown);
    private final Task reader = Task.holding();
    private final Task writer = new Task(() -> retained(write));

    public Planted() {
      reader.schedule(read);
    }

    @Actor
    public void leavesAndKeeps() {
      Parcel parcel = (Parcel) read.state();
      reader.releaseAll();
      Pause.between();
      parcel.detached();
    }

    @Actor
    public void writes() {
      writer.schedule(write);
    }

    @Arbiter
    public void whatTheWriterFound(I_Result r) {
      r.r1 = writer.found;
    }
  }
}
