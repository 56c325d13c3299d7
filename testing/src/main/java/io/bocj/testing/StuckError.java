package io.bocj.testing;

/** What waits end with that nothing can end any more. */
final class StuckError extends AssertionError {
  private static final long serialVersionUID = 1L;

  StuckError(String message) {
    super(message);
  }
}
