package io.bocj.core;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Sorts slots by cown, which is the order in which chains are entered. Stable, without memory for a
 * few, and fast for those that are sorted already.
 */
final class SlotOrder {
  /** Above this many slots sorting by insertion loses to the library's sort. */
  private static final int FEW = 16;

  private static final Comparator<Slot> BY_COWN =
      Comparator.comparingLong(slot -> slot.core().order());

  private static final Comparator<Slot> EXCLUSIVE_FIRST = BY_COWN.thenComparing(Slot::readOnly);

  private SlotOrder() {}

  /** Slots over one cown stay in the order that they are in. */
  static void byCown(Slot[] slots) {
    sort(slots, false);
  }

  /** Of the slots over one cown the exclusive ones come first. */
  static void exclusiveFirst(Slot[] slots) {
    sort(slots, true);
  }

  private static void sort(Slot[] slots, boolean exclusiveFirst) {
    if (slots.length > FEW) {
      Arrays.sort(slots, exclusiveFirst ? EXCLUSIVE_FIRST : BY_COWN);
    } else {
      insertionSort(slots, exclusiveFirst);
    }
  }

  private static void insertionSort(Slot[] slots, boolean exclusiveFirst) {
    for (int i = 1; i < slots.length; i++) {
      Slot moving = slots[i];
      int hole = i;
      while (hole > 0 && after(slots[hole - 1], moving, exclusiveFirst)) {
        slots[hole] = slots[hole - 1];
        hole--;
      }
      slots[hole] = moving;
    }
  }

  private static boolean after(Slot left, Slot right, boolean exclusiveFirst) {
    CownCore leftCown = left.core();
    CownCore rightCown = right.core();
    return leftCown == rightCown
        ? exclusiveFirst && left.readOnly() && !right.readOnly()
        : leftCown.order() > rightCown.order();
  }
}
