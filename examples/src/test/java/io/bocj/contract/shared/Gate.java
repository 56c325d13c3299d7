package io.bocj.contract.shared;

import io.bocj.testing.Interleaving;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Opens once, for all interpreters. */
public record Gate(int number) {
  private static final int SAFETY_SECONDS = 40;

  public static Gate closed() {
    return needing(1);
  }

  /** Opens when {@link #open} has been called so often. */
  public static Gate needing(int calls) {
    return new Gate(Registry.add(new CountDownLatch(calls)));
  }

  public void open() {
    latch().countDown();
  }

  public boolean isOpen() {
    return latch().getCount() == 0;
  }

  public void await() throws InterruptedException, TimeoutException {
    if (Interleaving.active()) {
      Interleaving.await(this::isOpen);
    } else if (!latch().await(SAFETY_SECONDS, TimeUnit.SECONDS)) {
      throw new TimeoutException("nobody has opened the gate");
    }
  }

  private CountDownLatch latch() {
    return Registry.get(number);
  }
}
