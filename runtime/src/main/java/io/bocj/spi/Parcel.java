package io.bocj.spi;

import org.jspecify.annotations.Nullable;

/**
 * A value at rest: encoded, immutable, owned by no interpreter. Bytes for what is copied, and
 * attachments for what crosses as a reference; the bytes name an attachment by its index.
 */
public final class Parcel {
  private static final @Nullable Object[] NO_ATTACHMENTS = {};

  private final byte[] bytes;
  private final @Nullable Object[] attachments;

  /**
   * Makes a parcel, which takes over both arrays: the caller does not touch them again.
   *
   * @param bytes the encoded part
   * @param attachments the references; null or empty if there are none
   */
  public Parcel(byte[] bytes, @Nullable Object @Nullable [] attachments) {
    this.bytes = bytes;
    this.attachments = attachments == null ? NO_ATTACHMENTS : attachments;
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

  @Override
  public String toString() {
    return "Parcel[" + bytes.length + " bytes, " + attachments.length + " attachments]";
  }
}
