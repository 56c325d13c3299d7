package io.bocj.serialization.kryo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gathers the attachments of one parcel; the bytes ask for them in the same order. */
final class AttachmentWriter {
  private static final int KEPT = 4096;
  private static final int FIRST_SIZE = 16;

  private @Nullable Object[] objects = new Object[FIRST_SIZE];
  private int count;

  void add(Object object) {
    if (count == objects.length) {
      objects = Arrays.copyOf(objects, count * 2);
    }
    objects[count++] = object;
  }

  /** All that were added, or null if there are none; then this is empty again. */
  @Nullable Object @Nullable [] take() {
    if (count == 0) {
      return null;
    }
    @Nullable Object[] taken = Arrays.copyOf(objects, count);
    if (objects.length > KEPT) {
      objects = new Object[FIRST_SIZE];
    } else {
      Arrays.fill(objects, 0, count, null);
    }
    count = 0;
    return taken;
  }
}
