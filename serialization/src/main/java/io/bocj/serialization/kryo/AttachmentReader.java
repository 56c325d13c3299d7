package io.bocj.serialization.kryo;

import io.bocj.TransferException;
import org.jspecify.annotations.Nullable;

/** Hands out the attachments of one parcel in the order in which they were added. */
final class AttachmentReader {
  private final @Nullable Object[] objects;
  private int next;

  AttachmentReader(@Nullable Object[] objects) {
    this.objects = objects;
  }

  <T> T next(Class<T> type) {
    Object object = next();
    if (!type.isInstance(object)) {
      throw unsound();
    }
    return type.cast(object);
  }

  @Nullable Object next() {
    if (next == objects.length) {
      throw unsound();
    }
    return objects[next++];
  }

  private static TransferException unsound() {
    return new TransferException("the bytes are not sound: they ask for another attachment");
  }

  boolean isExhausted() {
    return next == objects.length;
  }
}
