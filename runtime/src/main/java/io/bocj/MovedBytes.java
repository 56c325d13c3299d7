package io.bocj;

/**
 * An array of {@code byte}s that changes hands instead of being copied: see {@link Transferable}.
 *
 * <pre>{@code
 * Cown<MovedBytes> cown = Cown.of(MovedBytes.allocate(1_000_000));
 * when(cown).run(c -> c.get().set(0, (byte) 1));   // the same array, on some worker
 * }</pre>
 */
public final class MovedBytes extends Transferable<byte[]> {
  private MovedBytes(byte[] array) {
    super(array);
  }

  /**
   * A handle around a new array of zeros.
   *
   * @param length how long the array is
   * @return the handle
   * @throws NegativeArraySizeException if {@code length} is negative
   */
  public static MovedBytes allocate(int length) {
    return new MovedBytes(new byte[length]);
  }

  /**
   * A handle that takes an array over, without copying it.
   *
   * @param array not to be used other than through the handle from now on
   * @return the handle
   * @throws NullPointerException if {@code array} is null
   */
  public static MovedBytes wrap(byte... array) {
    return new MovedBytes(array);
  }

  /**
   * How long the array is.
   *
   * @return the length
   * @throws IllegalStateException if this handle is revoked
   */
  public int length() {
    return storage().length;
  }

  /**
   * An element.
   *
   * @param index from 0
   * @return the element
   * @throws IndexOutOfBoundsException if there is none with this index
   * @throws IllegalStateException if this handle is revoked
   */
  public byte get(int index) {
    return storage()[index];
  }

  /**
   * Changes an element.
   *
   * @param index from 0
   * @param value its new value
   * @throws IndexOutOfBoundsException if there is none with this index
   * @throws IllegalStateException if this handle is revoked, or was acquired read-only
   */
  public void set(int index, byte value) {
    writableStorage()[index] = value;
  }

  /**
   * The array itself, for loops and libraries. It must not be used after the behavior, nor once the
   * handle has been given away, and not be written to if the cown was acquired read-only: an array
   * cannot be protected, and then others use it.
   *
   * @return the array
   * @throws IllegalStateException if this handle is revoked
   */
  public byte[] array() {
    return storage();
  }

  /**
   * Takes the array out, and revokes this handle.
   *
   * @return the array, which is the caller's now
   * @throws IllegalStateException if this handle is revoked, or was acquired read-only
   */
  public byte[] release() {
    return releaseStorage();
  }

  /** The length, or that the handle is revoked. */
  @Override
  public String toString() {
    return isHeld() ? "MovedBytes[" + length() + "]" : super.toString();
  }
}
