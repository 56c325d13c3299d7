package io.bocj.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Behaviors that are scheduled atomically: no other behavior comes between two of them on a cown
 * that they share, and their order is the order of {@link #add}. All slots over one cown are linked
 * into a segment beforehand, and one exchange enters it, so two-phase locking over the segments is
 * two-phase locking over all behaviors.
 *
 * <p>A segment is no object but a run of the slots, which are sorted by cown: {@code slots[from]}
 * to {@code slots[end - 1]}, the {@code readers} that it begins with before its first writer.
 *
 * <p>Of each behavior one that is pending is taken back last, when all is published. Until then
 * none can run, so this thread may read their slots, and note in {@link Slot#position} which of
 * them need not wait.
 *
 * <p>Not thread-safe; used once.
 */
public final class Batch {
  private static final int INITIAL_CAPACITY = 4;
  private static final Slot[] NO_SLOTS = {};

  private BehaviorCore[] behaviors = new BehaviorCore[INITIAL_CAPACITY];
  private int size;

  /** By cown, and of one cown in the order of their behaviors; null until prepared. */
  private Slot @Nullable [] slots;

  /** Makes an empty batch. */
  public Batch() {}

  /**
   * Adds a behavior over no cown.
   *
   * @param behavior a behavior that is not scheduled
   */
  public void add(BehaviorCore behavior) {
    if (size == behaviors.length) {
      behaviors = Arrays.copyOf(behaviors, 2 * size);
    }
    behaviors[size++] = behavior;
  }

  /**
   * Adds a behavior over one cown.
   *
   * @param behavior a behavior that is not scheduled
   * @param slot what it asks for
   */
  public void add(BehaviorCore behavior, Slot slot) {
    behavior.prepare(slot);
    add(behavior);
  }

  /**
   * Adds a behavior over several cowns.
   *
   * @param behavior a behavior that is not scheduled
   * @param requested what it asks for, in any order and with duplicates; taken over and sorted
   */
  public void add(BehaviorCore behavior, Slot[] requested) {
    behavior.prepare(requested);
    add(behavior);
  }

  /**
   * How many behaviors there are so far, for those who have to give the batch up.
   *
   * @return the number
   */
  public int size() {
    return size;
  }

  /**
   * One of the behaviors so far.
   *
   * @param i from 0 to {@link #size}
   * @return the i-th that was added
   */
  public BehaviorCore behavior(int i) {
    return behaviors[i];
  }

  /**
   * Does all that takes memory. Nobody but the caller knows of the batch if this fails, and it can
   * be given up.
   */
  public void prepare() {
    Slot[] sorted = collect();
    SlotOrder.byCown(sorted);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i - 1].core() == sorted[i].core()) {
        sorted[i - 1].linkBeforeEntering(sorted[i]);
      }
    }
    for (int i = 0; i < size; i++) {
      behaviors[i].awaitAll();
    }
    slots = sorted;
  }

  private Slot[] collect() {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += behaviors[i].slotCount();
    }
    Slot[] collected = count == 0 ? NO_SLOTS : new Slot[count];
    int filled = 0;
    for (int i = 0; i < size; i++) {
      BehaviorCore behavior = behaviors[i];
      for (int j = 0; j < behavior.slotCount(); j++) {
        collected[filled++] = behavior.slot(j);
      }
    }
    return collected;
  }

  /** Schedules all behaviors as one. */
  public void schedule() {
    if (slots == null) {
      prepare();
    }
    Slot[] sorted = slots;
    for (int from = 0; from < sorted.length; from = end(sorted, from)) {
      enter(sorted, from);
    }
    for (int from = 0; from < sorted.length; from = end(sorted, from)) {
      publish(sorted, from);
    }
    for (int from = 0; from < sorted.length; from = end(sorted, from)) {
      settle(sorted, from);
    }
    for (int i = 0; i < size; i++) {
      behaviors[i].resolveThoseOnTheirOwn();
    }
  }

  // ---- segments -------------------------------------------------------------------------------

  private static int end(Slot[] slots, int from) {
    int end = from + 1;
    while (end < slots.length && slots[end].core() == slots[from].core()) {
      end++;
    }
    return end;
  }

  private static int readers(Slot[] slots, int from, int end) {
    int i = from;
    while (i < end && slots[i].readOnly()) {
      i++;
    }
    return i - from;
  }

  private static void enter(Slot[] slots, int from) {
    int end = end(slots, from);
    Slot first = slots[from];
    first.position = first.enter(slots[end - 1], readers(slots, from, end));
  }

  private static void publish(Slot[] slots, int from) {
    int end = end(slots, from);
    boolean noWriter = readers(slots, from, end) == end - from;
    slots[end - 1].publish(noWriter && slots[from].position == Slot.ON_ITS_OWN);
  }

  /** Finds which slots at the front need not wait. */
  private static void settle(Slot[] slots, int from) {
    if (slots[from].position == Slot.BEHIND) {
      return;
    }
    int end = end(slots, from);
    int firstWriter = from + readers(slots, from, end);
    for (int i = from; i < firstWriter; i++) {
      slots[i].position = Slot.ON_ITS_OWN;
    }
    if (firstWriter < end) {
      settleWriter(slots[firstWriter]);
    }
  }

  private static void settleWriter(Slot writer) {
    if (writer.core().tryWrite()) {
      writer.position = Slot.ON_ITS_OWN;
    } else {
      writer.position = Slot.BEHIND;
      assert writer.behavior != null;
      writer.core().park(writer.behavior);
    }
  }
}
