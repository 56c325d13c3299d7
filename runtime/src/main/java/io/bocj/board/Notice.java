package io.bocj.board;

import org.jspecify.annotations.Nullable;

/**
 * One version of one entry: its value at rest, and what each worker has made of that. A worker's
 * place in the array is read and written by its thread alone.
 */
public final class Notice {
  private final Object state;
  private final @Nullable Object[] decoded;

  /**
   * A new version.
   *
   * @param state the value at rest
   * @param workers how many workers may decode it; 0 if it needs no decoding
   */
  public Notice(Object state, int workers) {
    this.state = state;
    this.decoded = new Object[workers];
  }

  /**
   * The value at rest.
   *
   * @return the state
   */
  public Object state() {
    return state;
  }

  /**
   * What a worker has made of it.
   *
   * @param worker its number; on its thread
   * @return the value; null if it has not decoded it yet
   */
  public @Nullable Object decoded(int worker) {
    return decoded[worker];
  }

  /**
   * Keeps what a worker has made of it.
   *
   * @param worker its number; on its thread
   * @param value the value
   */
  public void decoded(int worker, Object value) {
    decoded[worker] = value;
  }
}
