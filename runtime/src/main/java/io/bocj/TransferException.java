package io.bocj;

import org.jspecify.annotations.Nullable;

/**
 * A value cannot cross between interpreters. The message names the path to the culprit, as in
 * {@code Order.lines[3].lock: java.util.concurrent.locks.ReentrantLock cannot leave its
 * interpreter}.
 */
public class TransferException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one without a cause.
   *
   * @param message the path to what cannot cross, why, and what to do instead
   */
  public TransferException(String message) {
    super(message);
  }

  /**
   * Makes one.
   *
   * @param message the path to what cannot cross, why, and what to do instead
   * @param cause what went wrong beneath; null if nothing did
   */
  public TransferException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
