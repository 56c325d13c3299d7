package io.bocj.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A place in the chain of one cown: an intrusive node of an MCS queue whose owner does not spin but
 * is called when its turn comes.
 *
 * <p>The protocol is that of <a href="https://doi.org/10.1145/3622852">Behaviour-Oriented
 * Concurrency (OOPSLA 2023)</a> with verona-rt's extension for readers. {@code status} says how far
 * a slot is:
 *
 * <pre>
 *   WAIT ------------> READY ----------------> next slot, a reader or a writer
 *     |                  |                       (its turn comes when this slot is released)
 *     |                  v
 *     +--------> READ_AVAILABLE -------------> CHAIN_CLOSED
 *                                                (the successor needs nothing of this slot)
 * </pre>
 *
 * <ul>
 *   <li>WAIT: entered the chain; its behavior, or one in front of it, has not entered all its
 *       chains yet, so the successor spins.
 *   <li>READY: entered all of them; no successor so far. The only contended state: the successor
 *       links itself, and a writer in front may make a reader READ_AVAILABLE.
 *   <li>READ_AVAILABLE: holds the cown as a reader, so that a reader behind may start at once.
 *   <li>CHAIN_CLOSED: the successor saw READ_AVAILABLE and looks after itself.
 * </ul>
 *
 * <p>Releasing is O(1) for all but a writer in front of readers, which wakes them all: one pass
 * marks and counts them, a second one resolves them, since a reader's slot is dead as soon as its
 * behavior may run. A writer behind readers parks in the cown and the last of them wakes it.
 *
 * <p>A cown's state travels with the ownership: the first exclusive holder finds it in the cown,
 * and if its successor is exclusive too, the state goes from slot to slot, until somebody is
 * followed by readers or by nobody and puts it back. So whoever runs a long chain does not touch
 * the cown, whose cache line belongs to those who enter.
 *
 * <table>
 * <caption>Access modes</caption>
 * <tr><th>field</th><th>read</th><th>write</th><th>why</th></tr>
 * <tr><td>status</td><td>acquire</td><td>release; compareAndSet where READY is contended; plain before
 *     entering and after release</td><td>the link publishes the successor's slot and behavior</td></tr>
 * <tr><td>state</td><td>plain</td><td>plain</td><td>written by the predecessor before it resolves the
 *     behavior, then the holder's</td></tr>
 * <tr><td>behavior</td><td>plain</td><td>plain</td><td>written before the slot enters a chain</td></tr>
 * <tr><td>cown, readOnly</td><td>plain</td><td>plain in the constructor</td><td>published with the
 *     slot, by the cown's tail</td></tr>
 * <tr><td>position</td><td>plain</td><td>plain</td><td>private to the scheduling thread</td></tr>
 * </table>
 */
public abstract class Slot {
  private static final VarHandle STATUS;

  static {
    try {
      STATUS = MethodHandles.lookup().findVarHandle(Slot.class, "status", Slot.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final Slot WAIT = new Mark();

  /** Null, since writing that is nothing to tell the collector of. */
  private static final @Nullable Slot READY = null;

  private static final Slot READ_AVAILABLE = new Mark();
  private static final Slot CHAIN_CLOSED = new Mark();

  /** Instead of a slot: the tail of a result cown whose behavior has not ended. */
  static final Slot UNBORN = new Mark();

  /** In a slot whose cown has the state itself. */
  private static final Object IN_COWN = new Object();

  /** How a slot stands after entering its chain: behind somebody who will wake it, */
  static final byte BEHIND = 0;

  /** at the head or behind readers, so that it looks after itself; one to be counted. */
  static final byte ON_ITS_OWN = 1;

  private @Nullable Slot status = WAIT;

  // What the constructors of this class and BehaviorCore set is not final: they would end with a
  // barrier, and what their subclasses set behind it would no longer be known to be in a new
  // object.

  /** Null in marks, and in behaviors that are no slot. Set once. */
  private @Nullable CownCore cown;

  @Nullable BehaviorCore behavior;

  /** The cown's state, while it is held through this slot and travels; else IN_COWN. */
  private @Nullable Object state = IN_COWN;

  /** What whoever holds the cown keeps here of its own; nothing to do with ownership. */
  private @Nullable Object local;

  /** Set once. */
  private boolean readOnly;

  /** {@link #BEHIND} or {@link #ON_ITS_OWN}. */
  byte position;

  /** What {@code local} is, in the terms of who put it there. */
  private byte localKind;

  /**
   * Makes a slot that has not entered its cown's chain.
   *
   * @param cown the cown; null for what never enters a chain
   * @param readOnly whether to share it with other readers
   */
  protected Slot(@Nullable CownCore cown, boolean readOnly) {
    this.cown = cown;
    this.readOnly = readOnly;
  }

  /** A status that is no slot. */
  private static final class Mark extends Slot {
    Mark() {
      super(null, false);
    }

    @Override
    protected void mergeInto(Slot primary) {
      throw new AssertionError("a mark is in no chain");
    }
  }

  /**
   * The cown.
   *
   * @return the cown given to the constructor
   */
  public final CownCore core() {
    assert cown != null;
    return cown;
  }

  final boolean hasCown() {
    return cown != null;
  }

  /**
   * The behavior that holds, or awaits, the cown through this slot.
   *
   * @return the behavior; null before the slot has been scheduled, or if it was merged into another
   */
  public final @Nullable BehaviorCore behavior() {
    return behavior;
  }

  /**
   * Whether the cown is shared with other readers.
   *
   * @return true for a reader
   */
  public final boolean readOnly() {
    return readOnly;
  }

  /**
   * The cown's state. By the holder only.
   *
   * @return the state
   */
  public final @Nullable Object state() {
    Object travelling = state;
    return travelling == IN_COWN ? core().state : travelling;
  }

  /**
   * Replaces the cown's state. By the holder only, and not by readers.
   *
   * @param replacement the new state
   */
  public final void state(@Nullable Object replacement) {
    if (state == IN_COWN) {
      core().state = replacement;
    } else {
      state = replacement;
    }
  }

  /**
   * What the holder keeps here of its own, such as the value in the form in which it works on it.
   *
   * @return what {@link #keep} was last given; null after {@link #forget}
   */
  public final @Nullable Object kept() {
    return local;
  }

  /**
   * In the holder's terms, what it keeps.
   *
   * @return what {@link #keep} was last given; zero after {@link #forget}
   */
  public final byte keptKind() {
    return localKind;
  }

  /**
   * Keeps something of the holder's own.
   *
   * @param what anything
   * @param kind what it is, in the holder's terms
   */
  public final void keep(@Nullable Object what, byte kind) {
    local = what;
    localKind = kind;
  }

  /** Lets go of what was kept. */
  public final void forget() {
    keep(null, (byte) 0);
  }

  /**
   * Called on the scheduling thread when the behavior asks for the same cown a second time: this
   * slot enters no chain, {@code primary} stands for both.
   *
   * @param primary the slot of the same behavior and cown that enters; exclusive if any is
   */
  protected abstract void mergeInto(Slot primary);

  // ---- entering -------------------------------------------------------------------------------

  /** Makes the slot one that a successor may link to as soon as it has entered. */
  final void readyBeforeEntering() {
    status = READY;
  }

  /** Makes {@code next} the successor of this slot before either has entered a chain. */
  final void linkBeforeEntering(Slot next) {
    status = next;
  }

  /**
   * Enters the chain with the segment that begins with this slot and ends with {@code last}, and
   * links it to the predecessor.
   *
   * @param readers how many slots the segment begins with that are readers
   */
  final byte enter(Slot last, int readers) {
    CownCore cown = core();
    Slot predecessor = cown.enter(last);
    if (predecessor == UNBORN) {
      cown.awaitBirth(this);
      return BEHIND;
    }
    if (predecessor != null && predecessor.link(this)) {
      return BEHIND;
    }
    if (readers != 0) {
      cown.addReaders(readers);
    }
    return ON_ITS_OWN;
  }

  /** Links the successor; false if this slot is a running reader, whose release wakes nobody. */
  private boolean link(Slot next) {
    awaitPublished();
    if (!readOnly) {
      STATUS.setRelease(this, next);
      return true;
    }
    if (STATUS.compareAndSet(this, READY, next)) {
      return true;
    }
    STATUS.setRelease(this, CHAIN_CLOSED);
    return false;
  }

  private void awaitPublished() {
    for (int turn = 0; (Slot) STATUS.getAcquire(this) == WAIT; turn = Spin.once(turn)) {}
  }

  /** Ends the wait of whoever enters behind this slot. */
  final void publish(boolean runningReader) {
    STATUS.setRelease(this, runningReader ? READ_AVAILABLE : READY);
  }

  // ---- releasing ------------------------------------------------------------------------------

  /** Hands the cown on. Nobody touches this slot's links any more when it returns. */
  final void release() {
    CownCore cown = core();
    Slot next = (Slot) STATUS.getAcquire(this);
    if (unanswered(next)) {
      putStateBack(cown);
      if (cown.leave(this)) {
        if (readOnly) {
          cown.dropReader();
        }
        return;
      }
      next = awaitAnswer();
    }
    // A dead slot in the old generation would keep all its successors alive. That null is READY,
    // too, does not matter: nobody looks any more.
    status = null;
    if (readOnly) {
      cown.dropReader();
    } else if (next.readOnly) {
      putStateBack(cown);
      wakeReaders(cown, next);
    } else {
      passStateTo(next, cown);
      next.resolve();
    }
  }

  /** The cown is born, and this is the first behind that. */
  final void beFirst(CownCore cown) {
    if (readOnly) {
      wakeReaders(cown, this);
    } else {
      resolve();
    }
  }

  private void putStateBack(CownCore cown) {
    if (state != IN_COWN) {
      cown.state = state;
      state = IN_COWN;
    }
  }

  private void passStateTo(Slot next, CownCore cown) {
    if (state == IN_COWN) {
      next.state = cown.state;
      cown.state = null;
    } else {
      next.state = state;
      state = IN_COWN;
    }
  }

  /**
   * The behavior that this slot's release makes ready at once, before it returns, to hold the cown
   * exclusively; null if there is none, or that is not certain.
   */
  final @Nullable BehaviorCore heir() {
    Slot next = (Slot) STATUS.getAcquire(this);
    if (readOnly || unanswered(next) || next.readOnly) {
      return null;
    }
    BehaviorCore behind = next.behavior;
    return behind != null && behind.awaitsOne() ? behind : null;
  }

  private static boolean unanswered(@Nullable Slot status) {
    return status == READY || status == READ_AVAILABLE || status == WAIT;
  }

  private Slot awaitAnswer() {
    Slot answer = (Slot) STATUS.getAcquire(this);
    for (int turn = 0; unanswered(answer); turn = Spin.once(turn)) {
      answer = (Slot) STATUS.getAcquire(this);
    }
    assert answer != null;
    return answer;
  }

  private void resolve() {
    assert behavior != null;
    behavior.resolve(1);
  }

  private static void wakeReaders(CownCore cown, Slot first) {
    // Counted before it is marked: a writer that finds it running must find it counted.
    cown.addReaders(1);
    Slot last = first;
    int more = 0;
    while (last.blocksNextReader()) {
      last = (Slot) STATUS.getAcquire(last);
      more++;
    }
    Slot behind = (Slot) STATUS.getAcquire(last);
    boolean writerBehind = behind != READ_AVAILABLE && behind != CHAIN_CLOSED;
    if (more != 0) {
      cown.addReaders(more);
    }
    if (writerBehind) {
      parkBehindReaders(cown, behind);
    }
    resolveThrough(first, more);
  }

  /**
   * Marks this waiting reader as running, or, if it has a successor already, says whether that is a
   * reader to be woken too.
   */
  private boolean blocksNextReader() {
    awaitPublished();
    if (STATUS.compareAndSet(this, READY, READ_AVAILABLE)) {
      return false;
    }
    return ((Slot) STATUS.getAcquire(this)).readOnly;
  }

  private static void parkBehindReaders(CownCore cown, Slot writer) {
    boolean free = cown.tryWrite();
    assert !free : "readers are counted, and none of them has been resolved";
    assert writer.behavior != null;
    cown.park(writer.behavior);
  }

  private static void resolveThrough(Slot first, int more) {
    Slot reader = first;
    for (int i = 0; i < more; i++) {
      Slot next = (Slot) STATUS.getAcquire(reader);
      reader.resolve();
      reader = next;
    }
    reader.resolve();
  }
}
