package io.bocj.serialization.kryo;

import io.bocj.TransferException;
import org.jspecify.annotations.Nullable;

/** Hands out the attachments of one parcel in the order in which they were added. */
final class AttachmentReader {
  private static final @Nullable Object[] NONE = {};

  private @Nullable Object[] objects = NONE;
  private int next;

  void open(@Nullable Object[] attachments) {
    objects = attachments;
    next = 0;
  }

  <T> T next(Class<T> type) {
    Object object = next < objects.length ? objects[next++] : null;
    if (!type.isInstance(object)) {
      throw new TransferException("the bytes are not sound: they ask for another attachment");
    }
    return type.cast(object);
  }

  boolean isExhausted() {
    return next == objects.length;
  }

  void close() {
    open(NONE);
  }
}
