package io.bocj.spi;

import org.jspecify.annotations.Nullable;

/**
 * The data layer's end in one interpreter: takes values out of it and brings values in. Used by one
 * thread at a time. After any throwable, errors included, it must still be fit for use.
 */
public interface Transfer extends AutoCloseable {
  /**
   * Whether a value crosses as a reference, and so needs no parcel: null, immutable objects of
   * classes that all interpreters share, {@link io.bocj.Cown} handles.
   *
   * @param value the value
   * @return true if every interpreter may hold this very object
   */
  boolean shareable(@Nullable Object value);

  /**
   * Whether a value that is not shareable can leave whatever becomes of it, so that it need not be
   * encoded to find out: judged by its class, whose fields can hold nothing that cannot cross, and
   * nothing that would be lost in crossing. False if that is not known.
   *
   * @param value the value
   * @return true if {@link #pack} cannot fail on it, now or later, but for want of memory
   */
  boolean surelyCrosses(Object value);

  /**
   * Encodes a value of this interpreter. The value is a snapshot from here on, and the {@link
   * io.bocj.Transferable} handles in it are revoked, as their storages move into the parcel. If
   * this throws, they keep them.
   *
   * @param value the value; its graph belongs to this interpreter
   * @return the value at rest
   * @throws io.bocj.TransferException if something in the graph cannot cross; the message names the
   *     path to it
   */
  Parcel pack(@Nullable Object value);

  /**
   * Encodes a value that stays where it is: like {@link #pack}, but storages are copied, and their
   * handles go on.
   *
   * @param value the value; its graph belongs to this interpreter
   * @return the value at rest
   * @throws io.bocj.TransferException if something in the graph cannot cross; the message names the
   *     path to it
   */
  Parcel snapshot(@Nullable Object value);

  /**
   * Re-makes a value in this interpreter.
   *
   * @param parcel what {@link #pack} made, in any interpreter; if it {@link Parcel#moves moves}
   *     something, it must not be used any more
   * @return a value of its own: nothing mutable is shared with another
   * @throws io.bocj.TransferException if a class cannot be had here, or the bytes are not sound;
   *     the parcel is as it was
   */
  default @Nullable Object unpack(Parcel parcel) {
    return unpack(parcel, parcel.moves() ? Loans.exclusive() : Loans.NONE);
  }

  /**
   * Re-makes a value in this interpreter from a parcel that stays in use.
   *
   * @param parcel what {@link #pack} made, in any interpreter
   * @param loans told of the handles that are made around storages which the parcel keeps
   * @return a value that shares nothing mutable with another, but those storages
   * @throws io.bocj.TransferException if a class cannot be had here, or the bytes are not sound;
   *     then the loans have been revoked
   */
  @Nullable Object unpack(Parcel parcel, Loans loans);

  /**
   * Re-makes a value in this interpreter out of the parts of a parcel that nobody needs any more:
   * snapshots of arrays become the value's own arrays instead of being copied once more. Only
   * values that {@linkplain #surelyCrosses surely cross} are made so, since there is no parcel then
   * that the cown could go back to.
   *
   * @param parcel what {@link #pack} made, in any interpreter; not {@linkplain Parcel#retained
   *     retained}, and not to be used any more if this returns a value
   * @return the value; null if there is nothing to take over, or the value may fail to cross
   * @throws io.bocj.TransferException as {@link #unpack(Parcel)}; the parcel is as it was
   */
  @Nullable Object takeOver(Parcel parcel);

  /**
   * Encodes a throwable: type, message, stack trace, cause and suppressed exceptions, and as much
   * of the rest as can cross. Unlike {@link #pack} it always succeeds.
   *
   * @param throwable what was thrown in this interpreter
   * @return the throwable at rest
   */
  Parcel packThrowable(Throwable throwable);

  /**
   * Re-makes a throwable in this interpreter. Where its class cannot be had here, a stand-in
   * carries the class's name and all the rest. Always succeeds.
   *
   * @param parcel what {@link #packThrowable} made
   * @return the throwable
   */
  Throwable unpackThrowable(Parcel parcel);

  /** Lets go of everything that refers to the interpreter. */
  @Override
  void close();
}
