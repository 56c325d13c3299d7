package io.bocj;

import io.bocj.spi.Parcel;
import org.jspecify.annotations.Nullable;

/** Takes values out of the class space of the current thread. */
interface Packer {
  /** Whether the value may leave as it is. */
  boolean shareable(@Nullable Object value);

  /**
   * Encodes a value.
   *
   * @throws TransferException if something in it cannot cross
   */
  Parcel pack(@Nullable Object value);

  /**
   * The form in which a value leaves: itself if it may be shared, else a parcel.
   *
   * @throws TransferException if something in it cannot cross
   */
  default @Nullable Object export(@Nullable Object value) {
    return shareable(value) ? value : pack(value);
  }
}
