package io.bocj.serialization.kryo;

import io.bocj.TransferException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The objects of the graph that is being read, by the order in which they occur. */
final class ReadObjects {
  private static final int FIRST_SIZE = 8;
  private static final Object NULL = new Object();

  /** Keeps nothing, and so may be everybody's: for bytes that refer to nothing. */
  static final ReadObjects NONE = new ReadObjects(null);

  private @Nullable Object @Nullable [] objects;

  private int count;

  /**
   * Makes an empty one.
   *
   * @param expected how many there will be, if all goes as the last time
   */
  ReadObjects(int expected) {
    this(new Object[Math.max(Sizes.modest(expected), FIRST_SIZE)]);
  }

  private ReadObjects(@Nullable Object @Nullable [] objects) {
    this.objects = objects;
  }

  /** The number of the next object, which may be set later. */
  int reserve() {
    if (objects == null) {
      return count;
    }
    if (count == objects.length) {
      objects = Arrays.copyOf(objects, count * 2);
    }
    return count++;
  }

  /** Null is what some classes say stands in an object's place. */
  void set(int id, @Nullable Object object) {
    if (objects != null) {
      objects[id] = object == null ? NULL : object;
    }
  }

  @Nullable Object get(int id) {
    Object object = objects != null && id >= 0 && id < count ? objects[id] : null;
    if (object == null) {
      throw new TransferException("the bytes are not sound: no object has the number " + id);
    }
    return object == NULL ? null : object;
  }

  int count() {
    return count;
  }
}
