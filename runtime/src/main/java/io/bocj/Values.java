package io.bocj;

import io.bocj.core.Slot;
import org.jspecify.annotations.Nullable;

/**
 * How a place brings the values of cowns to its bodies and back. A body reads and writes through
 * its handles; when it has ended, each exclusive handle is {@link #prepare prepared}, and then
 * {@link #commit committed} or {@link #undo undone}, which gives the cown the state that it is at
 * rest in.
 *
 * <p>Used on the place's thread, while the cowns are held.
 */
abstract class Values {
  /**
   * A cown's value.
   *
   * @throws BehaviorException if the cown is failed
   * @throws TransferException if the value cannot be brought here
   */
  abstract @Nullable Object read(Slot slot);

  /** Replaces a cown's value, for now as the body sees it. */
  abstract void write(Slot slot, @Nullable Object value);

  /**
   * Makes ready what {@link #commit} will put into the cown; nothing, if the body did not touch it.
   *
   * @throws TransferException if the value cannot leave; {@link #commit} then leaves the cown as it
   *     was
   */
  abstract void prepare(Slot slot);

  /** Puts what was prepared into the cown. Does not fail. */
  abstract void commit(Slot slot);

  /** Puts the cown back to what it held before the body. Does not fail. */
  abstract void undo(Slot slot);

  /**
   * Whether {@link #keepLive} is worth while for a cown: its value would have to be encoded now,
   * and decoded again by the next behavior.
   */
  abstract boolean canKeepLive(Slot slot);

  /** Instead of preparing and committing: the next behavior here finds the value as it is. */
  abstract void keepLive(Slot slot);

  /** Called when all handles are committed or undone, before any cown is released. */
  abstract void end();

  /** The state of a result cown whose behavior returned {@code value}. */
  abstract @Nullable Object result(@Nullable Object value);

  /** The state of a result cown whose behavior threw. */
  abstract Failure failure(String behavior, Throwable thrown);

  /** A body as this place's own code. */
  abstract Object link(Object code);

  abstract void close();
}
