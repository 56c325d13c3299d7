package io.bocj;

import io.bocj.spi.Parcel;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The state of a failed cown: what the behavior threw that should have given it a value. */
final class Failure {
  /** What a result cown holds until its behavior has concluded; stays if even that fails. */
  static final Failure LOST =
      new Failure("the behavior's outcome was lost: no memory was left to keep it", null);

  private final String summary;

  /** A throwable where values are handed over by reference, a parcel where they cross. */
  private final @Nullable Object thrown;

  /** Whether somebody has been told. Racing readers all write true. */
  private volatile boolean read;

  private Failure(String summary, @Nullable Object thrown) {
    this.summary = summary;
    this.thrown = thrown;
  }

  static Failure byReference(String behavior, Throwable thrown) {
    return new Failure(summary(behavior, thrown), thrown);
  }

  static Failure atRest(String behavior, Throwable thrown, Parcel parcel) {
    return new Failure(summary(behavior, thrown), parcel);
  }

  private static String summary(String behavior, Throwable thrown) {
    return behavior + " failed: " + describe(thrown);
  }

  /** A throwable's own words, or its class where its own code fails. */
  private static String describe(Throwable thrown) {
    try {
      return thrown.toString();
    } catch (Throwable e) {
      return thrown.getClass().getName() + " (whose toString failed)";
    }
  }

  boolean read() {
    return read;
  }

  /**
   * For a reader in the application's class space; counts as read from now on.
   *
   * @param unpack re-makes a throwable there
   */
  BehaviorException toException(Function<Parcel, Throwable> unpack) {
    read = true;
    return new BehaviorException(
        summary, thrown instanceof Parcel parcel ? unpack.apply(parcel) : (Throwable) thrown);
  }

  /**
   * For a reader in another class space than the application's; counts as read from now on.
   *
   * @param pack takes out of the application what was handed over by reference there
   * @param unpack re-makes a throwable in the reader's class space
   */
  BehaviorException toException(
      Function<Throwable, Parcel> pack, Function<Parcel, Throwable> unpack) {
    read = true;
    Object atRest = thrown instanceof Throwable here ? pack.apply(here) : thrown;
    return new BehaviorException(
        summary, atRest instanceof Parcel parcel ? unpack.apply(parcel) : null);
  }

  @Override
  public String toString() {
    return summary;
  }
}
