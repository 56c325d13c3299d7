package io.bocj.scheduler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A count that many threads add to: each to the stripe that its number chooses, so that threads
 * seldom share a cache line. Unlike {@link java.util.concurrent.atomic.LongAdder} it tells who adds
 * how far the own stripe is, which makes "every so often" cost nothing more.
 *
 * <p>Stripes are written by getAndAdd and read by acquire; their sum is exact for what happened
 * before it is asked for.
 */
final class StripedCounter {
  /** Cache lines are fetched in pairs: 128 bytes. */
  private static final int SPACING = 16;

  private static final int MOST_STRIPES = 64;

  private static final VarHandle STRIPE = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] stripes;
  private final int mask;

  StripedCounter(int processors) {
    int enough = Math.min(MOST_STRIPES, Integer.highestOneBit(Math.max(1, processors)) * 4);
    mask = enough - 1;
    stripes = new long[(enough + 1) * SPACING];
  }

  /** Adds one; returns how often that happened on this stripe so far. */
  long increment() {
    return increment((int) Thread.currentThread().getId() & mask);
  }

  /** Adds one on a stripe that other threads may have chosen, too. */
  long increment(int stripe) {
    return (long) STRIPE.getAndAdd(stripes, (stripe + 1) * SPACING, 1L) + 1;
  }

  long sum() {
    long sum = 0;
    for (int i = SPACING; i < stripes.length; i += SPACING) {
      sum += (long) STRIPE.getAcquire(stripes, i);
    }
    return sum;
  }
}
