package io.bocj.serialization.kryo;

import io.bocj.spi.Parcel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A throwable at rest: nothing in it belongs to an interpreter. A throwable and all that it refers
 * to are an array of these, the throwable itself first; they refer to each other by index.
 *
 * @param className its class
 * @param refused whether that must not be loaded by whoever reads this, so a stand-in is made
 * @param message its message
 * @param description what its {@code toString} gave
 * @param trace its stack trace
 * @param cause the index of its cause, or {@link #NONE}
 * @param suppressed the indices of the suppressed
 * @param seed what its superclass in the JDK is made from; null if its message is enough
 * @param fields its own fields, as far as they can cross
 */
record ThrowableForm(
    String className,
    boolean refused,
    @Nullable String message,
    String description,
    StackTraceElement[] trace,
    int cause,
    int[] suppressed,
    ThrowableSeed.@Nullable Grain seed,
    List<FieldForm> fields) {
  static final int NONE = -1;

  /**
   * A field that a throwable's class declares itself.
   *
   * @param owner the class
   * @param name the field
   * @param throwable the index of the throwable it holds, or {@link #NONE}
   * @param value else, what it holds
   */
  record FieldForm(String owner, String name, int throwable, @Nullable Parcel value) {}

  /** The least that can be said: of a throwable that cannot even be taken apart. */
  static ThrowableForm bare(String className, boolean refused) {
    return new ThrowableForm(
        className,
        refused,
        null,
        className,
        new StackTraceElement[0],
        NONE,
        new int[0],
        null,
        List.of());
  }
}
