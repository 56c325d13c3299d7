package io.bocj.spi;

import io.bocj.TransferException;
import java.util.ArrayList;
import java.util.List;

/**
 * The handles that were made around the storages of one parcel. The parcel keeps them, so that it
 * can be read again, until a handle's storage moves on. If the parcel stays, the handles must be
 * {@link #revoke revoked}; if it is dropped, they are their interpreter's own.
 */
public final class Loans {
  /** For parcels without storages: nothing is lent. */
  public static final Loans NONE = new Loans(Kind.NONE);

  private enum Kind {
    NONE,
    EXCLUSIVE,
    READ_ONLY
  }

  private final Kind kind;
  private final List<Holder<?>> lent = new ArrayList<>(0);

  private Loans(Kind kind) {
    this.kind = kind;
  }

  /**
   * To the only one who may use the parcel.
   *
   * @return new loans, none made yet
   */
  public static Loans exclusive() {
    return new Loans(Kind.EXCLUSIVE);
  }

  /**
   * To one of several readers: the handles refuse to write, and cross as copies.
   *
   * @return new loans, none made yet
   */
  public static Loans readOnly() {
    return new Loans(Kind.READ_ONLY);
  }

  /**
   * Gives a handle the storage that it is made around.
   *
   * @param handle a handle without a storage
   * @param storage out of the parcel, which keeps it
   * @throws TransferException if the storage has moved on, or the parcel should have none
   */
  public void lend(Holder<?> handle, Storage storage) {
    if (kind == Kind.NONE) {
      throw new TransferException("the bytes are not sound: they ask for a storage");
    }
    Object content = storage.content();
    lent.add(handle);
    if (kind == Kind.EXCLUSIVE) {
      handle.lend(content, storage);
    } else {
      handle.lend(Storage.readOnly(content), null);
    }
  }

  /** Revokes the handles that still have their storage. Does not fail. */
  public void revoke() {
    if (!lent.isEmpty()) {
      for (Holder<?> handle : lent) {
        if (handle.isHeld()) {
          handle.revoke(Holder.ENDED);
        }
      }
      lent.clear();
    }
  }
}
