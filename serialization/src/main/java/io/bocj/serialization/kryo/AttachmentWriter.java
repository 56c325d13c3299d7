package io.bocj.serialization.kryo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the attachments of one parcel; the bytes ask for them in the same order. Made anew for
 * each parcel: with most collectors, storing references in a long-lived array costs more than
 * allocating a short-lived one.
 */
final class AttachmentWriter {
  private static final @Nullable Object[] NONE = {};

  private final int expected;
  private @Nullable Object[] objects = NONE;
  private int count;

  /** Bytes of content of the snapshots among them. */
  private long snapshots;

  /**
   * Makes an empty one.
   *
   * @param expected how many there will be, if all goes as the last time
   */
  AttachmentWriter(int expected) {
    this.expected = Sizes.modest(expected);
  }

  void add(@Nullable Object object) {
    if (count == objects.length) {
      objects = count == 0 ? new Object[Math.max(expected, 2)] : Arrays.copyOf(objects, count * 2);
    }
    objects[count++] = object;
  }

  void addSnapshot(Object snapshot, long bytes) {
    add(snapshot);
    snapshots += bytes;
  }

  long snapshots() {
    return snapshots;
  }

  int count() {
    return count;
  }

  /** All that were added, or null if there are none. */
  @Nullable Object @Nullable [] take() {
    if (count == 0) {
      return null;
    }
    return count == objects.length ? objects : Arrays.copyOf(objects, count);
  }
}
