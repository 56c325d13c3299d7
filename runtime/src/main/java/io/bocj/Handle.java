package io.bocj;

import io.bocj.core.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What a behavior's body is handed for one cown, and the slot that waits for it: one object for
 * both. What {@code live} holds is up to the {@link Values} of the place where the behavior runs.
 *
 * <p>All fields belong to the thread that schedules, and then to the one that runs the behavior.
 */
abstract class Handle<T extends @Nullable Object> extends Slot {
  /**
   * {@code live} holds the value as the body sees it, or, for {@link ReferenceValues}, a backup.
   */
  static final byte LIVE = 1;

  /** {@code live} holds the form in which the value will be at rest. */
  static final byte PACKED = 2;

  /** {@code live} holds the handle that stands for this one. */
  static final byte MERGED = 4;

  byte flags;
  @Nullable Object live;

  Handle(Cown<T> cown, boolean readOnly) {
    super(cown, readOnly);
  }

  @Override
  protected final void mergeInto(Slot primary) {
    flags = MERGED;
    live = primary;
  }

  /** Lets go of what was live. */
  final void clear() {
    live = null;
    flags = 0;
  }

  @SuppressWarnings("unchecked") // the constructor took no other
  final Cown<T> owner() {
    return (Cown<T>) core();
  }

  @SuppressWarnings("NullAway") // merged handles refer to their primary
  private Handle<?> primary() {
    return (flags & MERGED) == 0 ? this : (Handle<?>) live;
  }

  /** The place where the behavior runs; fails if that is not here and now. */
  private Context here(Handle<?> primary) {
    Behavior behavior = (Behavior) primary.behavior();
    Context place = behavior == null ? null : behavior.place();
    if (place == null || place.thread() != Thread.currentThread()) {
      throw notHeld(place);
    }
    return place;
  }

  private IllegalStateException notHeld(@Nullable Context place) {
    Thread holder = place == null ? null : place.thread();
    return new IllegalStateException(
        holder == null
            ? core()
                + " is not held: what a body is handed is valid until the body returns; to use the"
                + " cown later, keep cown() and schedule another behavior over it"
            : core()
                + " is held by the behavior that runs on "
                + holder.getName()
                + "; what its body is handed cannot be used on "
                + Thread.currentThread().getName());
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // a cown holds what was put in as a T
  final T read() {
    Handle<?> primary = primary();
    return (T) here(primary).values().read(primary);
  }

  final void write(@Nullable Object value) {
    Handle<?> primary = primary();
    here(primary).values().write(primary, value);
  }

  final Cown<T> held() {
    here(primary());
    return owner();
  }
}
