package io.bocj;

import io.bocj.core.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What a body does with a cown that it is handed: done by the {@link Values} of the place where its
 * behavior runs, which keep what they need in the slot.
 */
final class Access {
  /** The slot keeps the value as the body sees it, or, for {@link ReferenceValues}, a backup. */
  static final byte LIVE = 1;

  /** The slot keeps the form in which the value will be at rest. */
  static final byte PACKED = 2;

  /** The slot keeps the one that stands for it. */
  static final byte MERGED = 4;

  private Access() {}

  @SuppressWarnings({"unchecked", "NullAway"}) // a cown holds what was put in as a T
  static <T extends @Nullable Object> T read(Slot slot) {
    Slot primary = primary(slot);
    return (T) here(primary).values().read(primary);
  }

  static void write(Slot slot, @Nullable Object value) {
    Slot primary = primary(slot);
    here(primary).values().write(primary, value);
  }

  @SuppressWarnings("unchecked") // a slot of a Cown<T> is handed out as that of a T
  static <T extends @Nullable Object> Cown<T> cown(Slot slot) {
    here(primary(slot));
    return (Cown<T>) slot.core();
  }

  @SuppressWarnings("NullAway") // merged slots keep their primary
  private static Slot primary(Slot slot) {
    return slot.keptKind() == MERGED ? (Slot) slot.kept() : slot;
  }

  /** The place where the slot's behavior runs; fails if that is not here and now. */
  private static Context here(Slot primary) {
    Context place = Context.current();
    if (place == null || place.running() == null || place.running() != primary.behavior()) {
      throw notHeld(primary);
    }
    return place;
  }

  private static IllegalStateException notHeld(Slot slot) {
    Thread holder = slot.behavior() instanceof Behavior behavior ? behavior.runsOn() : null;
    return new IllegalStateException(
        holder == null
            ? slot.core()
                + " is not held: what a body is handed is valid until the body returns; to use the"
                + " cown later, keep cown() and schedule another behavior over it"
            : slot.core()
                + " is held by the behavior that runs on "
                + holder.getName()
                + "; what its body is handed cannot be used on "
                + Thread.currentThread().getName());
  }
}
