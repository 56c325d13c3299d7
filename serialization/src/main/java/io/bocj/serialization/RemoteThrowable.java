package io.bocj.serialization;

import org.jspecify.annotations.Nullable;

/**
 * Stands in for a throwable whose class cannot be had, or cannot be re-made, in this interpreter.
 * It has the original's message, stack trace, cause and suppressed exceptions, and reads as the
 * original does. Where the class can be had, the throwable becomes itself again, unless it was
 * refused.
 */
public final class RemoteThrowable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String className;
  private final String description;
  private final boolean refused;

  /**
   * Makes a stand-in.
   *
   * @param className the name of the original's class
   * @param message the original's message
   * @param description what the original's {@code toString} gave
   */
  public RemoteThrowable(String className, @Nullable String message, String description) {
    this(className, message, description, false);
  }

  /**
   * Makes a stand-in.
   *
   * @param className the name of the original's class
   * @param message the original's message
   * @param description what the original's {@code toString} gave
   * @param refused whether the class was not accepted
   */
  public RemoteThrowable(
      String className, @Nullable String message, String description, boolean refused) {
    super(message);
    this.className = className;
    this.description = description;
    this.refused = refused;
  }

  /**
   * Whether the original's class was not accepted, rather than missing. Then this remains a
   * stand-in wherever it goes.
   *
   * @return true if {@link io.bocj.BocRuntime.Builder#accept} kept the class out
   */
  public boolean isRefused() {
    return refused;
  }

  /**
   * The name of the original's class.
   *
   * @return the name, with dots
   */
  public String className() {
    return className;
  }

  /** Reads as the original's did. */
  @Override
  @SuppressWarnings("OverrideThrowableToString") // the message is the original's, without its class
  public String toString() {
    return description;
  }
}
