package io.bocj.scheduler;

import org.jspecify.annotations.Nullable;

/** A thread that is no worker's, and that a {@link Conductor} may lead; a daemon. */
public final class LedThread extends Thread {
  private final @Nullable Conductor conductor;

  /**
   * Makes a thread.
   *
   * @param conductor who leads it; null if nobody does
   * @param task what it runs
   * @param name its name
   */
  public LedThread(@Nullable Conductor conductor, Runnable task, String name) {
    super(null, task, name, 0, false);
    this.conductor = conductor;
    setDaemon(true);
  }

  /**
   * Who leads the current thread, be it a worker's or not.
   *
   * @return the conductor; null if nobody does
   */
  public static @Nullable Conductor conductor() {
    Thread current = Thread.currentThread();
    if (current instanceof WorkerThread own) {
      return own.conductor;
    }
    return current instanceof LedThread led ? led.conductor : null;
  }
}
