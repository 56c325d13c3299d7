package io.bocj.spi;

import io.bocj.TransferException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link io.bocj.Transferable} held, at rest: an attachment of a {@link Parcel}. At most one
 * of these has a storage at any time. Belongs to whoever holds the cown in which the parcel is;
 * readers, of whom there may be several, change nothing.
 */
public final class Storage {
  /** Null once it has moved on. */
  private @Nullable Object content;

  Storage(@Nullable Object content) {
    this.content = content;
  }

  static void requireMovable(Class<?> handle, @Nullable Object storage) {
    if (storage == null) {
      throw new NullPointerException(handle.getName() + " needs a storage, not null");
    }
    if (storage instanceof ByteBuffer buffer) {
      if (buffer.isReadOnly()) {
        throw new IllegalArgumentException(
            handle.getName() + " cannot move a read-only buffer, as somebody else may write to it");
      }
      return;
    }
    Class<?> element = storage.getClass().getComponentType();
    if (element == null || !element.isPrimitive()) {
      throw new IllegalArgumentException(
          handle.getName()
              + " cannot move a "
              + storage.getClass().getTypeName()
              + ": a storage is an array of primitives or a java.nio.ByteBuffer; keep other state in"
              + " fields, which are copied");
    }
  }

  /**
   * Whether a handle of this kind could hold it.
   *
   * @param type the type of a handle's storage
   * @return true unless it is of another type
   */
  public boolean fits(Class<?> type) {
    return content == null || type.isInstance(content);
  }

  Object content() {
    Object held = content;
    if (held == null) {
      throw new TransferException(
          "a storage is not here any more: a behavior gave the handle away and did not put another"
              + " value into the cown; set a new value");
    }
    return held;
  }

  void empty() {
    content = null;
  }

  /** One with a copy of the content. */
  Storage duplicate() {
    return new Storage(content == null ? null : copyOf(content));
  }

  static Object copyOf(Object content) {
    if (content instanceof ByteBuffer buffer) {
      return copyOf(buffer);
    }
    int length = Array.getLength(content);
    Object copy = Array.newInstance(content.getClass().getComponentType(), length);
    System.arraycopy(content, 0, copy, 0, length);
    return copy;
  }

  private static ByteBuffer copyOf(ByteBuffer buffer) {
    int capacity = buffer.capacity();
    ByteBuffer copy =
        buffer.isDirect() ? ByteBuffer.allocateDirect(capacity) : ByteBuffer.allocate(capacity);
    copy.put(buffer.duplicate().clear());
    copy.limit(buffer.limit()).position(buffer.position());
    return copy.order(buffer.order());
  }

  /** For one of several readers: a buffer has a position, which cannot be common to them. */
  static Object readOnly(Object content) {
    return content instanceof ByteBuffer buffer
        ? buffer.asReadOnlyBuffer().order(buffer.order())
        : content;
  }

  @Override
  public String toString() {
    return content == null ? "Storage[moved out]" : "Storage[" + describe(content) + "]";
  }

  private static String describe(Object content) {
    return content instanceof ByteBuffer
        ? content.toString()
        : content.getClass().getComponentType() + "[" + Array.getLength(content) + "]";
  }
}
