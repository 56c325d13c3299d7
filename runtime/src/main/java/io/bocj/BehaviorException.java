package io.bocj;

import org.jspecify.annotations.Nullable;

/**
 * The cown is failed: the behavior that should have given it a value threw. The cause is what the
 * body threw, re-made in the reader's interpreter with its type, message, stack trace, cause and
 * suppressed exceptions; so the two stack traces name both sides, the reader's and the body's.
 */
public class BehaviorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message which behavior failed, and with what
   * @param cause what its body threw; null if no memory was left to keep it
   */
  public BehaviorException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
