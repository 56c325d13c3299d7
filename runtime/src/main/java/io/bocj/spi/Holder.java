package io.bocj.spi;

import io.bocj.Transferable;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Transferable} is to the data layer: something that holds a storage, or no longer
 * does. Applications extend {@link Transferable}.
 *
 * <p>Belongs to one interpreter, and to the thread that runs there: plain fields.
 *
 * @param <S> the type of the storage: an array of primitives, or {@link java.nio.ByteBuffer}
 */
public abstract sealed class Holder<S> permits Transferable {
  static final String MOVED =
      "its storage moved out when it was put into a cown, captured by a body, or returned by one;"
          + " use the cown's value in a behavior, or make a new handle";
  static final String ENDED =
      "it was lent to a behavior that has ended, and the cown has kept the storage; use the cown's"
          + " value in another behavior";
  static final String RELEASED =
      "its storage was taken out of it by release(); make a new handle around that";
  private static final String BLANK = "nothing has given it a storage yet";

  /** Null once revoked. */
  private @Nullable S storage;

  /** The same, but null also if the storage was lent for reading. */
  private @Nullable S writable;

  /** What keeps the storage at rest, and must not when it moves on; null if made around it. */
  private @Nullable Storage origin;

  /** In words; of a handle without a storage. */
  private String revoked = BLANK;

  /**
   * Takes a storage over.
   *
   * @param storage not to be used other than through this handle from now on
   * @throws NullPointerException if {@code storage} is null
   * @throws IllegalArgumentException if it is neither an array of primitives nor a writable {@link
   *     java.nio.ByteBuffer}
   */
  protected Holder(S storage) {
    Storage.requireMovable(getClass(), storage);
    this.storage = storage;
    this.writable = storage;
  }

  /**
   * The storage, for reading.
   *
   * @return the storage itself; it is this handle's only until the handle is revoked, so keep no
   *     reference to it
   * @throws IllegalStateException if the handle is revoked; the message says by what
   */
  protected final S storage() {
    S held = storage;
    if (held == null) {
      throw new IllegalStateException(refusal());
    }
    return held;
  }

  /**
   * The storage, for writing.
   *
   * @return like {@link #storage}
   * @throws IllegalStateException if the handle is revoked, or comes out of a cown that was
   *     acquired read-only
   */
  protected final S writableStorage() {
    S held = writable;
    if (held == null) {
      storage();
      throw new IllegalStateException(
          getClass().getName()
              + " was acquired read-only, and others may read its storage now; ask for the cown"
              + " itself, without read(), to write");
    }
    return held;
  }

  /**
   * Takes the storage out, and revokes the handle.
   *
   * @return the storage, which is the caller's now
   * @throws IllegalStateException if the handle is revoked, or comes out of a cown that was
   *     acquired read-only
   */
  protected final S releaseStorage() {
    S held = writableStorage();
    moveOut(RELEASED);
    return held;
  }

  /**
   * Whether the handle has its storage.
   *
   * @return false once it is revoked
   */
  public final boolean isHeld() {
    return storage != null;
  }

  /** Whether the storage is another's, to be read only. */
  final boolean isBorrowed() {
    return storage != null && writable == null;
  }

  /** Why the storage cannot be had. */
  final String refusal() {
    return getClass().getName() + " is revoked: " + revoked;
  }

  /** The storage goes elsewhere: neither this nor what kept it at rest has it any more. */
  final void moveOut(String how) {
    if (origin != null) {
      origin.empty();
    }
    revoke(how);
  }

  /** The storage stays where it came from. */
  final void revoke(String how) {
    storage = null;
    writable = null;
    origin = null;
    revoked = how;
  }

  @SuppressWarnings("unchecked") // the data layer has compared the types
  final void lend(Object content, @Nullable Storage from) {
    storage = (S) content;
    writable = from == null ? null : (S) content;
    origin = from;
  }
}
