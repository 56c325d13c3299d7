package io.bocj.contract.shared;

import io.bocj.testing.Interleaving;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Where bodies wait for each other, which proves that they run at the same time. */
public record Meeting(int number) {
  private static final int SAFETY_SECONDS = 40;

  private record Place(int parties, CyclicBarrier barrier, AtomicInteger arrived) {}

  public static Meeting of(int parties) {
    Place place = new Place(parties, new CyclicBarrier(parties), new AtomicInteger());
    return new Meeting(Registry.add(place));
  }

  public void meet() throws Exception {
    Place place = Registry.get(number);
    if (Interleaving.active()) {
      int round = place.arrived().getAndIncrement() / place.parties();
      int due = (round + 1) * place.parties();
      Interleaving.await(() -> place.arrived().get() >= due);
    } else {
      place.barrier().await(SAFETY_SECONDS, TimeUnit.SECONDS);
    }
  }
}
