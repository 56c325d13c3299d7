package io.bocj.examples.plugins.contract;

import java.util.concurrent.CountDownLatch;

/** Holds plugins up, in a call of the JDK's that nobody can stop, until it is opened. */
public final class Gate {
  private static volatile CountDownLatch latch = new CountDownLatch(1);

  private Gate() {}

  /** By the application: the next ones to come will be held up. */
  public static void shut() {
    latch = new CountDownLatch(1);
  }

  /** By the application: whoever is held up goes on. */
  public static void open() {
    latch.countDown();
  }

  /** By plugins. */
  public static void pass() throws InterruptedException {
    latch.await();
  }
}
