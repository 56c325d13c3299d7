package io.bocj.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.bocj.jcstress.Pause;
import io.bocj.spi.Parcel;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * <b>Hypothesis:</b> the bytes and attachments of a parcel are seen whole by whoever comes to hold
 * the cown, readers that are woken and readers that arrive alike.
 *
 * <p><b>Forbidden:</b> the old parcel, or other content.
 *
 * <p><b>Consequence:</b> an interpreter decodes bytes that are not yet written.
 *
 * <p><b>Pins:</b> the content of {@code Parcel}, plain and behind final fields; {@code
 * CownCore.state}, plain, ordered by {@code tail} and {@code status}.
 */
@JCStressTest
@Outcome(id = "7, 7", expect = ACCEPTABLE, desc = "all of it")
@State
public class ParcelAcrossRelease {
  private final CownCore cown = new CownCore(null) {};
  private final Ask held = Ask.write(cown);
  private final Ask one = Ask.read(cown);
  private final Ask two = Ask.read(cown);
  private final Task holder = Task.holding();
  private final Task waiting = new Task(() -> content(one));
  private final Task arriving = new Task(() -> content(two));

  public ParcelAcrossRelease() {
    holder.schedule(held);
    waiting.schedule(one);
  }

  private static int content(Ask read) {
    Parcel parcel = (Parcel) read.state();
    return parcel == null ? -2 : parcel.bytes()[0] + ((int[]) parcel.attachments()[0])[0];
  }

  @Actor
  public void packsAndReleases() {
    byte[] bytes = new byte[1];
    int[] attachment = new int[1];
    held.state(new Parcel(bytes, new Object[] {attachment}));
    bytes[0] = 3;
    attachment[0] = 4;
    holder.releaseAll();
  }

  @Actor
  public void arrives() {
    arriving.schedule(two);
  }

  @Arbiter
  public void whatTheyFound(II_Result r) {
    r.r1 = waiting.found;
    r.r2 = arriving.found;
  }

  /** Planted: the bytes are written after the cown was handed on. */
  @JCStressTest
  @Outcome(id = "7, 7", expect = ACCEPTABLE, desc = "all of it")
  @State
  public static class Planted {
    private final CownCore cown = new CownCore(null) {};
    private final Ask held = Ask.write(cown);
    private final Ask one = Ask.read(cown);
    private final Ask two = Ask.read(cown);
    private final Task holder = Task.holding();
    private final Task waiting = new Task(() -> content(one));
    private final Task arriving = new Task(() -> content(two));

    public Planted() {
      holder.schedule(held);
      waiting.schedule(one);
    }

    @Actor
    public void packsAndReleases() {
      byte[] bytes = new byte[1];
      held.state(new Parcel(bytes, new Object[] {new int[] {4}}));
      holder.releaseAll();
      Pause.between();
      bytes[0] = 3;
    }

    @Actor
    public void arrives() {
      arriving.schedule(two);
    }

    @Arbiter
    public void whatTheyFound(II_Result r) {
      r.r1 = waiting.found;
      r.r2 = arriving.found;
    }
  }
}
