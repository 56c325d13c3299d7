package io.bocj.message;

import java.util.function.BooleanSupplier;

/**
 * How somebody waits: noted when it begins and ends, and asked in between whether to go on. In
 * between others can tell whether it has something to go on with: it takes no letter, and room only
 * such as is known to have been given.
 */
public interface Waiting {
  /**
   * The thread is about to wait.
   *
   * @param forEver whether it may have to wait without limit
   * @param couldGoOn whether what it waits for is there, though it may not know yet; asked on any
   *     thread until it has ended
   */
  void begin(boolean forEver, BooleanSupplier couldGoOn);

  /**
   * Called before the thread sleeps.
   *
   * @throws IllegalStateException if it must not wait any longer
   */
  void check();

  /**
   * The thread no longer waits, and may take something; once for each {@link #begin}.
   *
   * @param forEver what {@code begin} was told
   * @param couldGoOn what {@code begin} was told
   */
  void end(boolean forEver, BooleanSupplier couldGoOn);

  /**
   * How long to sleep at most before the next {@link #check}.
   *
   * @return nanoseconds
   */
  long longestNap();
}
