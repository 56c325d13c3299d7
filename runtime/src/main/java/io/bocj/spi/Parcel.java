package io.bocj.spi;

import org.jspecify.annotations.Nullable;

/**
 * A value at rest: encoded, owned by no interpreter. Bytes for what is copied, and attachments for
 * what crosses as a reference; the bytes ask for them in order. Immutable, but for a {@link
 * Storage} among the attachments, which is there until it moves on; and until {@link
 * Transfer#takeOver} makes a value out of its very parts, which ends it.
 */
public final class Parcel {
  private static final @Nullable Object[] NO_ATTACHMENTS = {};

  private final byte[] bytes;
  private final @Nullable Object[] attachments;
  private final boolean moves;
  private final long snapshots;

  /** Written by who holds the cown, if only as a reader; ownership orders it before takeOver. */
  private boolean retained;

  /**
   * Makes a parcel without storages. It takes over both arrays: the caller does not touch them
   * again.
   *
   * @param bytes the encoded part
   * @param attachments the references; null or empty if there are none
   */
  public Parcel(byte[] bytes, @Nullable Object @Nullable [] attachments) {
    this(bytes, attachments, false);
  }

  /**
   * Makes a parcel without snapshots, which takes over both arrays: the caller does not touch them
   * again.
   *
   * @param bytes the encoded part
   * @param attachments the references; null or empty if there are none
   * @param moves whether there is a {@link Storage} among them
   */
  public Parcel(byte[] bytes, @Nullable Object @Nullable [] attachments, boolean moves) {
    this(bytes, attachments, moves, 0);
  }

  /**
   * Makes a parcel, which takes over both arrays: the caller does not touch them again.
   *
   * @param bytes the encoded part
   * @param attachments the references; null or empty if there are none
   * @param moves whether there is a {@link Storage} among them
   * @param snapshots how many bytes of content those attachments have that are copies, made for
   *     this parcel, of arrays of primitives or buffers
   */
  public Parcel(
      byte[] bytes, @Nullable Object @Nullable [] attachments, boolean moves, long snapshots) {
    this.bytes = bytes;
    this.attachments = attachments == null ? NO_ATTACHMENTS : attachments;
    this.moves = moves;
    this.snapshots = snapshots;
  }

  /**
   * The encoded part.
   *
   * @return the bytes themselves; not to be changed
   */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * The references.
   *
   * @return the array itself; not to be changed
   */
  public @Nullable Object[] attachments() {
    return attachments;
  }

  /**
   * Whether there is a {@link Storage} among the attachments, and so a value that is made from this
   * has something in common with it.
   *
   * @return true if {@link Loans} have to be kept account of
   */
  public boolean moves() {
    return moves;
  }

  /**
   * How much is at rest here: the encoded part, and the content of snapshots of arrays of
   * primitives and of buffers. All of it was copied to make this, and is copied again by each who
   * reads it; who {@linkplain Transfer#takeOver takes it over} copies the encoded part only. What
   * crosses as a reference counts as none, and so do storages, which move.
   *
   * @return bytes
   */
  public long size() {
    return bytes.length + snapshots;
  }

  /**
   * A parcel that may be decoded when somebody else holds the cown already: it has nothing mutable
   * in common with this one. The caller holds the cown.
   *
   * @return this, {@linkplain #retained retained}, or, if there are storages, a parcel with copies
   *     of them
   */
  public Parcel detached() {
    if (!moves) {
      retained = true;
      return this;
    }
    @Nullable Object[] copies = attachments.clone();
    for (int i = 0; i < copies.length; i++) {
      if (copies[i] instanceof Storage storage) {
        copies[i] = storage.duplicate();
      }
    }
    return new Parcel(bytes, copies, true, snapshots);
  }

  /**
   * Whether somebody keeps this parcel who does not hold the cown, so that it must stay as it is.
   *
   * @return true if {@link Transfer#takeOver} is out of the question
   */
  public boolean retained() {
    return retained;
  }

  @Override
  public String toString() {
    return "Parcel[" + size() + " bytes, " + attachments.length + " attachments]";
  }
}
