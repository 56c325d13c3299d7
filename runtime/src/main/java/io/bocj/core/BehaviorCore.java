package io.bocj.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What ownership knows of a behavior: its slots, and how many of them it still waits for. A
 * behavior is itself the slot of one of its cowns, so that over one cown there is but one object,
 * and over two there are two. Its result cown it holds from birth until it has run, without a slot.
 *
 * <p>Scheduling is two-phase locking over the slots sorted by cown: enter all chains, then publish
 * all slots. A behavior that enters a chain behind another one is therefore behind it in every
 * chain that they share, so behaviors over overlapping cowns run in one order and nobody waits in a
 * circle. {@code pending} starts one higher than the number of slots, and the scheduling thread
 * takes that one back last: no predecessor can start the behavior before it has entered everywhere.
 * With one cown there is nothing to enter afterwards, so {@code pending} starts at one. That slot
 * too is published only when it is linked: whoever has entered behind it must not go on to other
 * chains while somebody in front of it is still on his way there.
 *
 * <table>
 * <caption>Access modes</caption>
 * <tr><th>field</th><th>read</th><th>write</th><th>why</th></tr>
 * <tr><td>pending</td><td>acquire</td><td>getAndAdd; plain before entering</td><td>the thread that
 *     takes the last one sees what every earlier holder wrote; who finds it equal to his own share
 *     need not write</td></tr>
 * <tr><td>result</td><td>plain</td><td>plain in the constructor</td><td>as {@code others}</td></tr>
 * <tr><td>others</td><td>plain</td><td>plain</td><td>the scheduling thread's, then, ordered by
 *     pending, the running thread's</td></tr>
 * </table>
 */
public abstract class BehaviorCore extends Slot {
  private static final VarHandle PENDING;

  static {
    try {
      PENDING = MethodHandles.lookup().findVarHandle(BehaviorCore.class, "pending", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private int pending;

  /** Set once. */
  private @Nullable CownCore result;

  /**
   * The slots besides this one: a slot, or an array of all slots, sorted by cown without
   * duplicates, of which this may be one; null if there are none.
   */
  private @Nullable Object others;

  /**
   * Makes a behavior that is a slot itself, and holds its result cown.
   *
   * @param result a new cown, unborn, that no other thread knows of; null if there is no result
   * @param cown the cown that this is a slot of; null if it is no slot
   * @param readOnly whether to share {@code cown} with other readers
   */
  protected BehaviorCore(@Nullable CownCore result, @Nullable CownCore cown, boolean readOnly) {
    super(cown, readOnly);
    this.result = result;
    behavior = this;
  }

  /**
   * Called once, on any thread, when the behavior holds all its cowns: it is to be run, and then to
   * call {@link #releaseAll}.
   */
  protected abstract void ready();

  @Override
  protected void mergeInto(Slot primary) {
    throw new AssertionError("the same cown twice has to be asked for with slots of their own");
  }

  /**
   * The result cown.
   *
   * @return the cown given to the constructor
   */
  protected final CownCore result() {
    assert result != null;
    return result;
  }

  /**
   * Gives the result cown its state, before it is handed on.
   *
   * @param state the state
   */
  protected final void resultState(@Nullable Object state) {
    result().state = state;
  }

  // ---- scheduling -----------------------------------------------------------------------------

  /** Schedules this behavior over no cown. */
  public final void schedule() {
    ready();
  }

  /**
   * Schedules this behavior over one cown.
   *
   * @param slot what it asks for; may be this
   */
  public final void schedule(Slot slot) {
    prepare(slot);
    if (slot.readOnly()) {
      pending = 2;
      enterAndPublish(slot);
      resolve(1 + settle(slot));
    } else {
      scheduleWriter(slot);
    }
  }

  private void scheduleWriter(Slot slot) {
    pending = 1;
    byte position = slot.enter(slot, 0);
    slot.publish(false);
    if (position == ON_ITS_OWN) {
      if (slot.core().tryWrite()) {
        ready();
      } else {
        slot.core().park(this);
      }
    }
  }

  /**
   * Schedules this behavior over two different cowns: the same as for several, and without an array
   * if this is one of the slots.
   *
   * @param one what it asks for
   * @param other what else it asks for
   */
  public final void schedule(Slot one, Slot other) {
    assert one.core() != other.core();
    prepare(one, other);
    if (one.core().order() < other.core().order()) {
      schedulePair(one, other);
    } else {
      schedulePair(other, one);
    }
  }

  private void schedulePair(Slot lower, Slot higher) {
    pending = 3;
    lower.position = lower.enter(lower, lower.readOnly() ? 1 : 0);
    higher.position = higher.enter(higher, higher.readOnly() ? 1 : 0);
    publishAlone(lower);
    publishAlone(higher);
    resolve(1 + settle(lower) + settle(higher));
  }

  /**
   * Schedules this behavior over several cowns.
   *
   * @param requested what it asks for, in any order and with duplicates; taken over and sorted
   */
  public final void schedule(Slot[] requested) {
    schedulePrepared(prepare(requested));
  }

  /**
   * Schedules this behavior over several cowns. Takes no memory, so there is nothing to fail half
   * way.
   *
   * @param sorted what {@link #prepare(Slot[])} has returned
   */
  public final void schedulePrepared(Slot[] sorted) {
    pending = sorted.length + 1;
    for (Slot slot : sorted) {
      slot.position = slot.enter(slot, slot.readOnly() ? 1 : 0);
    }
    for (Slot slot : sorted) {
      publishAlone(slot);
    }
    int resolved = 1;
    for (Slot slot : sorted) {
      resolved += settle(slot);
    }
    resolve(resolved);
  }

  private static void enterAndPublish(Slot slot) {
    slot.position = slot.enter(slot, 1);
    publishAlone(slot);
  }

  private static void publishAlone(Slot slot) {
    slot.publish(slot.position == ON_ITS_OWN && slot.readOnly());
  }

  /** After publishing: how many slots, none or one, the behavior need not wait for. */
  private int settle(Slot slot) {
    if (slot.position == BEHIND) {
      return 0;
    }
    if (slot.readOnly() || slot.core().tryWrite()) {
      return 1;
    }
    slot.core().park(this);
    return 0;
  }

  // ---- preparing ------------------------------------------------------------------------------

  /**
   * Notes what this behavior asks for without scheduling it; for {@link Batch}.
   *
   * @param slot what it asks for
   */
  final void prepare(Slot slot) {
    if (slot != this) {
      slot.behavior = this;
      others = slot;
    }
  }

  private void prepare(Slot one, Slot other) {
    if (one == this) {
      prepare(other);
    } else if (other == this) {
      prepare(one);
    } else {
      one.behavior = this;
      other.behavior = this;
      others = new Slot[] {one, other};
    }
  }

  /**
   * Sorts what this behavior asks for, and sets duplicates aside.
   *
   * @param requested what it asks for, in any order and with duplicates; taken over and sorted
   * @return for {@link #schedulePrepared}
   */
  public final Slot[] prepare(Slot[] requested) {
    SlotOrder.exclusiveFirst(requested);
    int unique = setDuplicatesAside(requested);
    Slot[] sorted = unique == requested.length ? requested : Arrays.copyOf(requested, unique);
    for (Slot slot : sorted) {
      slot.behavior = this;
    }
    others = sorted;
    return sorted;
  }

  private static int setDuplicatesAside(Slot[] sorted) {
    int kept = 0;
    for (Slot slot : sorted) {
      if (kept != 0 && sorted[kept - 1].core() == slot.core()) {
        slot.mergeInto(sorted[kept - 1]);
      } else {
        sorted[kept++] = slot;
      }
    }
    return kept;
  }

  /** For {@link Batch}: to be called before any slot enters a chain. */
  final void awaitAll() {
    pending = slotCount() + 1;
  }

  /** For {@link Batch}: to be called when all slots are published and know their position. */
  final void resolveThoseOnTheirOwn() {
    int resolved = 1;
    for (int i = 0; i < slotCount(); i++) {
      resolved += slot(i).position;
    }
    resolve(resolved);
  }

  // ---- resolving and releasing ----------------------------------------------------------------

  /** Takes {@code n} off what is pending; whoever takes the last one makes the behavior ready. */
  final void resolve(int n) {
    if ((int) PENDING.getAcquire(this) == n || (int) PENDING.getAndAdd(this, -n) == n) {
      ready();
    }
  }

  /** Whether one slot is all that this behavior still waits for. */
  final boolean awaitsOne() {
    return (int) PENDING.getAcquire(this) == 1;
  }

  /**
   * The behavior that the release of a slot makes ready at once, if that is certain now, and it
   * holds the cown exclusively then.
   *
   * @param slot one that this behavior holds
   * @return the behavior; null if nobody is certain to follow at once
   */
  protected final @Nullable BehaviorCore heir(Slot slot) {
    return slot.heir();
  }

  /**
   * How many slots this behavior holds.
   *
   * @return the number, duplicates not counted
   */
  protected final int slotCount() {
    Object rest = others;
    if (rest instanceof Slot[] all) {
      return all.length;
    }
    return (hasCown() ? 1 : 0) + (rest == null ? 0 : 1);
  }

  /**
   * One of the slots that this behavior holds.
   *
   * @param i from 0 to {@link #slotCount}
   * @return the slot
   */
  protected final Slot slot(int i) {
    Object rest = others;
    if (rest instanceof Slot[] all) {
      return all[i];
    }
    return i == 0 && hasCown() ? this : besides();
  }

  /**
   * The slot besides this one.
   *
   * @return the only other slot
   */
  protected final Slot besides() {
    Object other = others;
    assert other != null;
    return (Slot) other;
  }

  /**
   * Hands every cown on, the result last. Called once, after the body has run or will never run.
   */
  public final void releaseAll() {
    releaseAll(null);
  }

  /**
   * Hands every cown on, the result last. Called once, after the body has run.
   *
   * @param earliest one of the slots, to be released before all others; null if that does not
   *     matter
   */
  protected final void releaseAll(@Nullable Slot earliest) {
    Object rest = others;
    others = null;
    if (earliest != null) {
      earliest.release();
    }
    if (rest instanceof Slot[] all) {
      releaseAllBut(earliest, all);
    } else {
      if (hasCown() && this != earliest) {
        release();
      }
      if (rest != null && rest != earliest) {
        ((Slot) rest).release();
      }
    }
    releaseResult();
  }

  private void releaseResult() {
    if (result != null) {
      result.born();
    }
  }

  private static void releaseAllBut(@Nullable Slot released, Slot[] slots) {
    for (Slot slot : slots) {
      if (slot != released) {
        slot.release();
      }
    }
  }

  /**
   * Gives up a behavior that was never scheduled: it has entered no chain, and only its result is
   * released.
   */
  public final void abandon() {
    others = null;
    releaseResult();
  }

  /**
   * Takes an idle cown at once, instead of being scheduled. If that fails because readers hold the
   * cown whose slots have left its chain already, {@link #ready} is called when they are done, and
   * has to release what the caller no longer wants.
   *
   * @param slot an exclusive slot of the cown; may be this
   * @return whether this behavior now holds the cown; false if anybody else holds or awaits it
   */
  public final boolean acquireIfIdle(Slot slot) {
    prepare(slot);
    pending = 1;
    slot.readyBeforeEntering();
    if (!slot.core().enterIfEmpty(slot)) {
      others = null;
      return false;
    }
    if (slot.core().tryWrite()) {
      return true;
    }
    slot.core().park(this);
    return false;
  }
}
