package io.bocj.serialization.kryo;

/** What a method handle threw. */
final class Unchecked {
  private Unchecked() {}

  /** To be thrown; an error is thrown here. */
  static RuntimeException of(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
  }
}
