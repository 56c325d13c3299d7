package io.bocj.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Behaviors that are scheduled atomically: no other behavior comes between two of them on a cown
 * that they share, and their order is the order of {@link #add}. All slots over one cown are linked
 * into a segment beforehand, and one exchange enters it, so two-phase locking over the segments is
 * two-phase locking over all behaviors.
 *
 * <p>Not thread-safe; used once.
 */
public final class Batch {
  private static final Segment[] NO_SEGMENTS = {};

  private final List<BehaviorCore> behaviors = new ArrayList<>();

  /** Null until prepared. */
  private Segment @Nullable [] segments;

  /** Makes an empty batch. */
  public Batch() {}

  /**
   * Adds a behavior over no cown.
   *
   * @param behavior a behavior that is not scheduled
   */
  public void add(BehaviorCore behavior) {
    behaviors.add(behavior);
  }

  /**
   * Adds a behavior over one cown.
   *
   * @param behavior a behavior that is not scheduled
   * @param slot what it asks for
   */
  public void add(BehaviorCore behavior, Slot slot) {
    behavior.prepare(slot);
    behaviors.add(behavior);
  }

  /**
   * Adds a behavior over several cowns.
   *
   * @param behavior a behavior that is not scheduled
   * @param requested what it asks for, in any order and with duplicates; taken over and sorted
   */
  public void add(BehaviorCore behavior, Slot[] requested) {
    behavior.prepare(requested);
    behaviors.add(behavior);
  }

  /**
   * How many behaviors there are so far, for those who have to give the batch up.
   *
   * @return the number
   */
  public int size() {
    return behaviors.size();
  }

  /**
   * One of the behaviors so far.
   *
   * @param i from 0 to {@link #size}
   * @return the i-th that was added
   */
  public BehaviorCore behavior(int i) {
    return behaviors.get(i);
  }

  /**
   * Does all that takes memory. Nobody but the caller knows of the batch if this fails, and it can
   * be given up.
   */
  public void prepare() {
    segments = segments().toArray(NO_SEGMENTS);
    for (BehaviorCore behavior : behaviors) {
      behavior.awaitAll();
    }
  }

  /** Schedules all behaviors as one. */
  public void schedule() {
    if (segments == null) {
      prepare();
    }
    Segment[] prepared = segments;
    for (Segment segment : prepared) {
      segment.enter();
    }
    for (Segment segment : prepared) {
      segment.publish();
    }
    for (Segment segment : prepared) {
      segment.settle();
    }
    // By index: an iterator would have to be allocated.
    for (int i = 0; i < behaviors.size(); i++) {
      behaviors.get(i).resolve(1);
    }
  }

  private List<Segment> segments() {
    List<Slot> slots = new ArrayList<>();
    for (BehaviorCore behavior : behaviors) {
      slots.addAll(behavior.slots());
    }
    // Stable, so that the slots over one cown stay in the order of their behaviors.
    slots.sort(Comparator.comparingLong(slot -> slot.core().order()));
    List<Segment> segments = new ArrayList<>();
    Segment current = null;
    for (Slot slot : slots) {
      if (current == null || !current.append(slot)) {
        current = new Segment(slot);
        segments.add(current);
      }
    }
    return segments;
  }

  /** The slots of a batch over one cown, linked. */
  private static final class Segment {
    private final Slot first;
    private Slot last;

    /** How many readers it begins with. */
    private int readers;

    private @Nullable Slot firstWriter;

    Segment(Slot first) {
      this.first = first;
      this.last = first;
      count(first);
    }

    boolean append(Slot next) {
      if (next.core() != first.core()) {
        return false;
      }
      last.linkBeforeEntering(next);
      last = next;
      count(next);
      return true;
    }

    private void count(Slot slot) {
      if (firstWriter == null) {
        if (slot.readOnly()) {
          readers++;
        } else {
          firstWriter = slot;
        }
      }
    }

    void enter() {
      first.position = first.enter(last, readers);
    }

    void publish() {
      last.publish(first.position == Slot.ON_ITS_OWN && firstWriter == null);
    }

    /** Resolves the slots at the front that need not wait. */
    void settle() {
      if (first.position == Slot.BEHIND) {
        return;
      }
      // The readers are resolved last: until then they are counted, and nobody can wake the writer.
      if (firstWriter != null) {
        settle(firstWriter);
      }
      Slot reader = first;
      for (int i = 0; i < readers; i++) {
        Slot next = i + 1 < readers ? reader.linked() : reader;
        behaviorOf(reader).resolve(1);
        reader = next;
      }
    }

    private void settle(Slot writer) {
      if (writer.core().tryWrite()) {
        behaviorOf(writer).resolve(1);
      } else {
        writer.core().park(behaviorOf(writer));
      }
    }

    private static BehaviorCore behaviorOf(Slot slot) {
      assert slot.behavior != null;
      return slot.behavior;
    }
  }
}
