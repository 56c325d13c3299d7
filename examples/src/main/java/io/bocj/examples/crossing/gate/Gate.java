package io.bocj.examples.crossing.gate;

import java.util.concurrent.CountDownLatch;

/**
 * Holds the workers up while behaviors are scheduled, so that only running them is timed. In a
 * package of its own, which the runtimes {@linkplain io.bocj.BocRuntime.Builder#share share}: there
 * is one gate.
 */
public final class Gate {
  /** The package to share. */
  public static final String PACKAGE = Gate.class.getPackageName();

  /** Replaced while no behavior runs. */
  private static volatile CountDownLatch latch = new CountDownLatch(0);

  private Gate() {}

  /** Whoever waits from now on is held up. */
  public static void close() {
    latch = new CountDownLatch(1);
  }

  /** Lets all through. */
  public static void open() {
    latch.countDown();
  }

  /**
   * Waits until the gate is open; the body of a behavior.
   *
   * @throws InterruptedException if the worker is interrupted
   */
  public static void await() throws InterruptedException {
    latch.await();
  }
}
