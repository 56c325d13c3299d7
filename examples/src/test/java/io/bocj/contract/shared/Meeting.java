package io.bocj.contract.shared;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Where bodies wait for each other, which proves that they run at the same time. */
public record Meeting(int number) {
  private static final int SAFETY_SECONDS = 40;

  public static Meeting of(int parties) {
    return new Meeting(Registry.add(new CyclicBarrier(parties)));
  }

  public void meet() throws Exception {
    CyclicBarrier barrier = Registry.get(number);
    barrier.await(SAFETY_SECONDS, TimeUnit.SECONDS);
  }
}
