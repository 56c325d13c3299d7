package io.bocj.serialization.kryo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Objects whose content comes later in the bytes, since the graph is deep. Last in, first out; the
 * writer and the reader add and take in the same order.
 */
final class Postponed {
  private static final int FIRST_SIZE = 8;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private @Nullable FillingCopier<Object>[] copiers = new FillingCopier[FIRST_SIZE];

  private @Nullable Object[] objects = new Object[FIRST_SIZE];
  private int count;

  boolean isEmpty() {
    return count == 0;
  }

  void add(FillingCopier<Object> copier, Object object) {
    if (count == objects.length) {
      copiers = Arrays.copyOf(copiers, count * 2);
      objects = Arrays.copyOf(objects, count * 2);
    }
    copiers[count] = copier;
    objects[count++] = object;
  }

  Object lastObject() {
    return known(objects[count - 1]);
  }

  /** Removes the last. */
  FillingCopier<Object> take() {
    FillingCopier<Object> copier = known(copiers[--count]);
    objects[count] = null;
    copiers[count] = null;
    return copier;
  }

  private static <T> T known(@Nullable T entry) {
    if (entry == null) {
      throw new IllegalStateException("nothing is postponed");
    }
    return entry;
  }
}
