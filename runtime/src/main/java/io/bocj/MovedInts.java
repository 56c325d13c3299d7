package io.bocj;

/**
 * An array of {@code int}s that changes hands instead of being copied: see {@link Transferable}.
 *
 * <pre>{@code
 * Cown<MovedInts> cown = Cown.of(MovedInts.allocate(1_000_000));
 * when(cown).run(c -> c.get().set(0, 1));   // the same array, on some worker
 * }</pre>
 */
public final class MovedInts extends Transferable<int[]> {
  private MovedInts(int[] array) {
    super(array);
  }

  /**
   * A handle around a new array of zeros.
   *
   * @param length how long the array is
   * @return the handle
   * @throws NegativeArraySizeException if {@code length} is negative
   */
  public static MovedInts allocate(int length) {
    return new MovedInts(new int[length]);
  }

  /**
   * A handle that takes an array over, without copying it.
   *
   * @param array not to be used other than through the handle from now on
   * @return the handle
   * @throws NullPointerException if {@code array} is null
   */
  public static MovedInts wrap(int... array) {
    return new MovedInts(array);
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
  public int get(int index) {
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
  public void set(int index, int value) {
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
  public int[] array() {
    return storage();
  }

  /**
   * Takes the array out, and revokes this handle.
   *
   * @return the array, which is the caller's now
   * @throws IllegalStateException if this handle is revoked, or was acquired read-only
   */
  public int[] release() {
    return releaseStorage();
  }

  /** The length, or that the handle is revoked. */
  @Override
  public String toString() {
    return isHeld() ? "MovedInts[" + length() + "]" : super.toString();
  }
}
