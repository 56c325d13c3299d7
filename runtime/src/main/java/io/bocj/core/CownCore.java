package io.bocj.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What ownership knows of a cown: the tail of its chain of slots, how many readers hold it, and who
 * waits in the cown itself.
 *
 * <p>A result cown is held from birth by the behavior that is to produce it, without a slot: its
 * tail is {@link Slot#UNBORN}, and whoever enters behind that leaves itself in {@code waiting}.
 * Once born, the same field holds the writer that is parked behind readers. There is nobody to
 * confuse the two: an unborn cown has no readers.
 *
 * <p>{@code readers} packs two facts into one word, so that one atomic operation changes one and
 * learns the other: twice the number of readers, plus one if a writer is parked behind them. With
 * two words the last reader and the arriving writer could each think that waking falls to them.
 *
 * <table>
 * <caption>Access modes</caption>
 * <tr><th>field</th><th>read</th><th>write</th><th>why</th></tr>
 * <tr><td>tail</td><td>getAndSet, compareAndSet</td><td>the same; plain in the
 *     constructor</td><td>enters the chain: its release publishes the slot, its acquire sees what the last
 *     holder of an idle cown, or the producer of a result, wrote</td></tr>
 * <tr><td>waiting</td><td>acquire</td><td>release; plain to clear</td><td>hands the parked behavior
 *     to the last reader, or the first slot to whoever the cown is born of; nobody can wait again
 *     before that one has cleared it</td></tr>
 * <tr><td>readers</td><td>acquire, getAndAdd</td><td>getAndAdd; release to reset</td><td>the last
 *     reader's decrement orders all readers before the writer</td></tr>
 * <tr><td>state</td><td>plain</td><td>plain</td><td>the holder's, or of all who hold it as readers;
 *     {@code tail} and {@code readers} order one holder before the next</td></tr>
 * <tr><td>id</td><td>opaque</td><td>compareAndSet</td><td>assigned once, when first asked for</td></tr>
 * </table>
 */
public abstract class CownCore {
  private static final int READER = 2;
  private static final int WRITER_WAITING = 1;

  private static final AtomicLong LAST_ID = new AtomicLong();

  private static final VarHandle TAIL;
  private static final VarHandle WAITING;
  private static final VarHandle READERS;
  private static final VarHandle ID;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      TAIL = lookup.findVarHandle(CownCore.class, "tail", Slot.class);
      WAITING = lookup.findVarHandle(CownCore.class, "waiting", Slot.class);
      READERS = lookup.findVarHandle(CownCore.class, "readers", int.class);
      ID = lookup.findVarHandle(CownCore.class, "id", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The tail of a result cown whose behavior has not ended. */
  protected static final Slot UNBORN = Slot.UNBORN;

  /** The slot that entered the chain last; null if nobody holds or awaits the cown. */
  private @Nullable Slot tail;

  /**
   * The writer to wake when the last reader leaves, or who is first behind a cown's birth; null
   * most of the time.
   */
  private @Nullable Slot waiting;

  private int readers;

  /** Zero until asked for: most result cowns never need one. */
  private long id;

  /**
   * What whoever holds the cown may read and write; ownership orders the accesses. Null while it
   * travels along the chain: see {@link Slot}.
   */
  @Nullable Object state;

  /**
   * Makes an idle cown.
   *
   * @param state its state
   */
  protected CownCore(@Nullable Object state) {
    this(state, null);
  }

  /**
   * Makes a cown.
   *
   * @param state its state, as long as it is given no other
   * @param tail {@link #UNBORN} for the result of a behavior that is about to be made, which holds
   *     it from the start; null for an idle cown
   */
  protected CownCore(@Nullable Object state, @Nullable Slot tail) {
    this.state = state;
    this.tail = tail;
  }

  /**
   * The number that orders cowns, unique in this JVM and never reused. Requests are sorted by it,
   * which is what rules deadlock out.
   *
   * @return the number; positive
   */
  protected final long order() {
    long known = (long) ID.getOpaque(this);
    return known != 0 ? known : assignId();
  }

  private long assignId() {
    ID.compareAndSet(this, 0L, LAST_ID.incrementAndGet());
    return (long) ID.getOpaque(this);
  }

  // ---- birth ----------------------------------------------------------------------------------

  /** For the first slot that has entered behind an unborn cown. */
  final void awaitBirth(Slot first) {
    WAITING.setRelease(this, first);
  }

  /** The cown has its state: it is idle, or goes to whoever has waited for that. */
  final void born() {
    if (!TAIL.compareAndSet(this, Slot.UNBORN, null)) {
      awaitWaiting().beFirst(this);
    }
  }

  // ---- entering and leaving -------------------------------------------------------------------

  /** Enters the chain; returns the predecessor, or null if the cown was idle but for readers. */
  final @Nullable Slot enter(Slot last) {
    return (Slot) TAIL.getAndSet(this, last);
  }

  /** Enters the chain if it is empty. */
  final boolean enterIfEmpty(Slot slot) {
    return TAIL.compareAndSet(this, null, slot);
  }

  /** Leaves the chain if nobody has entered after {@code slot}. */
  final boolean leave(Slot slot) {
    return TAIL.compareAndSet(this, slot, null);
  }

  final void addReaders(int n) {
    READERS.getAndAdd(this, n * READER);
  }

  /**
   * Claims the cown for the writer at the head of the chain. False if readers hold it; the last of
   * them then wakes whoever is {@link #park parked}. Never called by two threads at once: there is
   * one head.
   */
  final boolean tryWrite() {
    if ((int) READERS.getAcquire(this) == 0) {
      return true;
    }
    int before = (int) READERS.getAndAdd(this, WRITER_WAITING);
    if (before == 0) {
      READERS.setRelease(this, 0);
      return true;
    }
    return false;
  }

  /** To be called after {@link #tryWrite} was false. */
  final void park(BehaviorCore writer) {
    WAITING.setRelease(this, writer);
  }

  /** One reader leaves; the last one wakes the parked writer. */
  final void dropReader() {
    int before = (int) READERS.getAndAdd(this, -READER);
    if (before == READER + WRITER_WAITING) {
      READERS.setRelease(this, 0);
      wakeParked();
    }
  }

  private void wakeParked() {
    ((BehaviorCore) awaitWaiting()).resolve(1);
  }

  /**
   * Takes who waits. It has announced itself before, in {@code readers} or in {@code tail}, and may
   * be between the two.
   */
  private Slot awaitWaiting() {
    Slot found = (Slot) WAITING.getAcquire(this);
    for (int turn = 0; found == null; turn = Spin.once(turn)) {
      found = (Slot) WAITING.getAcquire(this);
    }
    waiting = null;
    return found;
  }
}
