package io.bocj.serialization.kryo;

import io.bocj.TransferException;

/**
 * How much one parcel may ask for. Set by system properties, which are read once; checked before
 * anything is allocated.
 */
final class Limits {
  /** The most bytes of a parcel. */
  static final String BYTES_PROPERTY = "bocj.transfer.maxBytes";

  /** How deeply objects may be nested that can only be made once what they hold is complete. */
  static final String DEPTH_PROPERTY = "bocj.transfer.maxDepth";

  /** The most places that a container may make room for ahead of its elements. */
  static final String CAPACITY_PROPERTY = "bocj.transfer.maxCapacity";

  static final int BYTES = positive(BYTES_PROPERTY, Integer.MAX_VALUE - 8);
  static final int DEPTH = positive(DEPTH_PROPERTY, 10_000);
  static final int CAPACITY = positive(CAPACITY_PROPERTY, 1 << 20);

  private Limits() {}

  /** Whether there is a limit on bytes that values can come to in practice. */
  static boolean areSet() {
    return BYTES < Integer.MAX_VALUE - 8;
  }

  private static int positive(String property, int otherwise) {
    int value = Integer.getInteger(property, otherwise);
    if (value <= 0) {
      throw new IllegalArgumentException("-D" + property + "=" + value + " must be positive");
    }
    return value;
  }

  /** A capacity that is not backed by elements, for a container that allocates it at once. */
  static int capacity(int capacity) {
    if (capacity > CAPACITY) {
      throw new TransferException(
          "a capacity of "
              + capacity
              + " is refused, as the limit is "
              + CAPACITY
              + "; raise it with -D"
              + CAPACITY_PROPERTY);
    }
    return capacity;
  }

  static TransferException tooDeep() {
    return new TransferException(
        "the value is nested more than "
            + DEPTH
            + " levels deep; keep long chains in a collection or an array, or raise the limit with"
            + " -D"
            + DEPTH_PROPERTY);
  }
}
