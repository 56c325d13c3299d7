package io.bocj.testing;

import org.jspecify.annotations.Nullable;

/**
 * A test failed with a seed. The message tells what happened and how to run it again; the cause is
 * what the test itself has thrown.
 */
public final class InterleavingFailure extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final long seed;

  InterleavingFailure(long seed, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.seed = seed;
  }

  /**
   * The seed.
   *
   * @return for {@link Interleavings#seed}
   */
  public long seed() {
    return seed;
  }
}
