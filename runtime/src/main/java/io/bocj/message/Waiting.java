package io.bocj.message;

/** How somebody waits: noted when it begins and ends, and asked in between whether to go on. */
public interface Waiting {
  /**
   * The thread is about to wait.
   *
   * @param forEver whether it may have to wait without limit
   */
  void begin(boolean forEver);

  /**
   * Called whenever the thread wakes up.
   *
   * @throws IllegalStateException if it must not wait any longer
   */
  void check();

  /**
   * The thread goes on; once for each {@link #begin}.
   *
   * @param forEver what {@code begin} was told
   */
  void end(boolean forEver);

  /**
   * How long to sleep at most before the next {@link #check}.
   *
   * @return nanoseconds
   */
  long longestNap();
}
