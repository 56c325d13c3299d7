package io.bocj;

import io.bocj.spi.Holder;

/**
 * A handle whose storage changes hands instead of being copied, whatever its size: when the handle
 * leaves its interpreter, inside any value, the storage moves on and the handle is revoked; on the
 * other side there is a new handle around the same storage. A revoked handle says so when it is
 * touched.
 *
 * <p>{@link MovedDoubles} and its siblings are ready-made. A type of one's own extends this class;
 * that is all the registration it needs. Its other fields are copied as those of any object:
 *
 * <pre>{@code
 * final class Matrix extends Transferable<double[]> {
 *   final int columns;
 *
 *   Matrix(int rows, int columns) {
 *     super(new double[rows * columns]);
 *     this.columns = columns;
 *   }
 *
 *   double get(int row, int column) {
 *     return storage()[row * columns + column];
 *   }
 *
 *   void set(int row, int column, double value) {
 *     writableStorage()[row * columns + column] = value;
 *   }
 * }
 * }</pre>
 *
 * <p>What it takes to be safe: nobody but the handle uses the storage. The array that a handle was
 * made around, and what {@link #storage} returned, must not be kept; that two handles are made
 * around one array is not noticed.
 *
 * <ul>
 *   <li>In a behavior that has its cown exclusively the handle can do everything. It is revoked
 *       when the behavior ends, unless the behavior put another value into the cown: then it stays
 *       the interpreter's own.
 *   <li>A cown that was acquired by {@code read()} lends its storage: {@link #writableStorage} is
 *       refused, and the handle is revoked when the behavior ends. What puts such a handle
 *       elsewhere puts a copy there.
 *   <li>{@link Cown#join} and {@link Cown#future} leave the value in the cown and return a copy;
 *       {@link Cown#unwrap} moves.
 *   <li>With {@link OnFailure#ROLLBACK} a behavior works on a copy, as it must be possible to
 *       return to what was before.
 *   <li>With {@link Isolation#NONE} values go by reference, and nothing is revoked.
 * </ul>
 *
 * <p>For one thread at a time. Equality is identity. A field of an exception that holds a handle
 * does not cross.
 *
 * @param <S> the type of the storage: an array of primitives, or {@link java.nio.ByteBuffer}
 */
public abstract non-sealed class Transferable<S> extends Holder<S> {
  /**
   * Makes a handle, which takes the storage over.
   *
   * @param storage not to be used other than through this handle from now on
   * @throws NullPointerException if {@code storage} is null
   * @throws IllegalArgumentException if it is neither an array of primitives nor a writable {@link
   *     java.nio.ByteBuffer}
   */
  protected Transferable(S storage) {
    super(storage);
  }

  @Override
  public final boolean equals(Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(this);
  }

  /** The class's name, and whether the handle is revoked. */
  @Override
  public String toString() {
    return getClass().getSimpleName() + (isHeld() ? "" : "[revoked]");
  }
}
