package io.bocj;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * What runs after a while, without a thread of bocj's.
 *
 * <p>The JDK has one thread for all delays. It is started by whoever first asks for one, inherits
 * the context class loader of that thread, and stays: started by a worker, it would keep the
 * worker's interpreter for as long as the JVM runs. So it is started here, before there is a
 * worker.
 */
final class Later {
  static {
    Thread self = Thread.currentThread();
    ClassLoader before = self.getContextClassLoader();
    self.setContextClassLoader(ClassLoader.getSystemClassLoader());
    try {
      CompletableFuture.delayedExecutor(0, TimeUnit.NANOSECONDS).execute(() -> {});
    } finally {
      self.setContextClassLoader(before);
    }
  }

  private Later() {}

  /** Runs what it is given after a delay, on a thread of the JDK's. */
  static Executor after(long delay, TimeUnit unit) {
    return CompletableFuture.delayedExecutor(delay, unit);
  }
}
