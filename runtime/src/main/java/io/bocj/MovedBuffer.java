package io.bocj;

import java.nio.ByteBuffer;

/**
 * A byte buffer that changes hands instead of being copied: see {@link Transferable}. Meant for
 * memory outside of the heap; any writable {@link ByteBuffer} does.
 *
 * <pre>{@code
 * Cown<MovedBuffer> cown = Cown.of(MovedBuffer.allocateDirect(1 << 20));
 * when(cown).run(c -> c.get().buffer().putDouble(0, 1.5));   // the same memory, on some worker
 * }</pre>
 */
public final class MovedBuffer extends Transferable<ByteBuffer> {
  private MovedBuffer(ByteBuffer buffer) {
    super(buffer);
  }

  /**
   * A handle around new memory outside of the heap, all zeros.
   *
   * @param capacity how many bytes
   * @return the handle
   * @throws IllegalArgumentException if {@code capacity} is negative
   */
  public static MovedBuffer allocateDirect(int capacity) {
    return new MovedBuffer(ByteBuffer.allocateDirect(capacity));
  }

  /**
   * A handle that takes a buffer over, without copying it.
   *
   * @param buffer neither it nor another view of its memory is to be used from now on, other than
   *     through the handle
   * @return the handle
   * @throws NullPointerException if {@code buffer} is null
   * @throws IllegalArgumentException if it is read-only
   */
  public static MovedBuffer wrap(ByteBuffer buffer) {
    return new MovedBuffer(buffer);
  }

  /**
   * How many bytes there are.
   *
   * @return the capacity
   * @throws IllegalStateException if this handle is revoked
   */
  public int capacity() {
    return storage().capacity();
  }

  /**
   * The buffer itself, whose position, limit and order move along. Read-only if the cown was
   * acquired so; then its position is this handle's own. It must not be used after the behavior,
   * nor once the handle has been given away.
   *
   * @return the buffer
   * @throws IllegalStateException if this handle is revoked
   */
  public ByteBuffer buffer() {
    return storage();
  }

  /**
   * Takes the buffer out, and revokes this handle.
   *
   * @return the buffer, which is the caller's now
   * @throws IllegalStateException if this handle is revoked, or was acquired read-only
   */
  public ByteBuffer release() {
    return releaseStorage();
  }

  /** The capacity, or that the handle is revoked. */
  @Override
  public String toString() {
    return isHeld() ? "MovedBuffer[" + capacity() + "]" : super.toString();
  }
}
