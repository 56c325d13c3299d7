package io.bocj.spi;

import io.bocj.TransferException;
import java.util.ArrayList;
import java.util.List;

/**
 * The storages that leave with one graph. Nothing is taken out of any handle before {@link
 * #complete}, so a graph that cannot be encoded loses nothing.
 */
public final class Departures {
  private final List<Holder<?>> leaving = new ArrayList<>(0);
  private boolean any;

  /** Makes one without any departures. */
  public Departures() {}

  /**
   * Fails unless a handle has a storage.
   *
   * @param handle the handle
   * @throws TransferException if it is revoked
   */
  public static void requireHeld(Holder<?> handle) {
    if (!handle.isHeld()) {
      throw new TransferException(handle.refusal());
    }
  }

  /**
   * Has a storage leave; a copy of it, if it was lent for reading.
   *
   * @param handle a handle that this has not been told of
   * @return the storage at rest
   * @throws TransferException if the handle is revoked
   */
  public Storage move(Holder<?> handle) {
    requireHeld(handle);
    if (handle.isBorrowed()) {
      return copy(handle);
    }
    any = true;
    leaving.add(handle);
    return new Storage(handle.storage());
  }

  /**
   * Has a copy of a storage leave.
   *
   * @param handle the handle, which keeps its storage
   * @return the copy at rest
   * @throws TransferException if the handle is revoked
   */
  public Storage copy(Holder<?> handle) {
    requireHeld(handle);
    any = true;
    return new Storage(Storage.copyOf(handle.storage()));
  }

  /**
   * Revokes the handles whose storages leave, and forgets them. Does not fail.
   *
   * @return whether any storage leaves, itself or as a copy
   */
  public boolean complete() {
    if (!any) {
      return false;
    }
    for (Holder<?> handle : leaving) {
      handle.moveOut(Holder.MOVED);
    }
    leaving.clear();
    any = false;
    return true;
  }
}
