package io.bocj;

/**
 * An array of {@code float}s that changes hands instead of being copied: see {@link Transferable}.
 *
 * <pre>{@code
 * Cown<MovedFloats> cown = Cown.of(MovedFloats.allocate(1_000_000));
 * when(cown).run(c -> c.get().set(0, 1.5f));   // the same array, on some worker
 * }</pre>
 */
public final class MovedFloats extends Transferable<float[]> {
  private MovedFloats(float[] array) {
    super(array);
  }

  /**
   * A handle around a new array of zeros.
   *
   * @param length how long the array is
   * @return the handle
   * @throws NegativeArraySizeException if {@code length} is negative
   */
  public static MovedFloats allocate(int length) {
    return new MovedFloats(new float[length]);
  }

  /**
   * A handle that takes an array over, without copying it.
   *
   * @param array not to be used other than through the handle from now on
   * @return the handle
   * @throws NullPointerException if {@code array} is null
   */
  public static MovedFloats wrap(float... array) {
    return new MovedFloats(array);
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
  public float get(int index) {
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
  public void set(int index, float value) {
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
  public float[] array() {
    return storage();
  }

  /**
   * Takes the array out, and revokes this handle.
   *
   * @return the array, which is the caller's now
   * @throws IllegalStateException if this handle is revoked, or was acquired read-only
   */
  public float[] release() {
    return releaseStorage();
  }

  /** The length, or that the handle is revoked. */
  @Override
  public String toString() {
    return isHeld() ? "MovedFloats[" + length() + "]" : super.toString();
  }
}
