package io.bocj.examples.bench.peers;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Counts what has been asked for and what has been done. The thread that asks is held back as bocj
 * holds it back: millions of pending tasks would make each peer slower.
 */
final class InFlight {
  /** How often it is looked whether too much is pending; a power of two. */
  private static final int INTERVAL = 1024;

  private static final int PER_THREAD = 4096;
  private static final long NAP_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

  private final LongAdder done = new LongAdder();
  private final long limit;

  /** Of the thread that asks alone. */
  private long begun;

  InFlight(int threads) {
    limit = (long) PER_THREAD * threads;
  }

  /** One more is about to be asked for. */
  void begin() {
    begun++;
    if ((begun & (INTERVAL - 1)) == 0 && pending() > limit) {
      awaitAtMost(limit / 2);
    }
  }

  /** One more is done; by any thread. */
  void end() {
    done.increment();
  }

  /** Returns when nothing is pending; for the thread that asks. */
  void await() {
    awaitAtMost(0);
  }

  private void awaitAtMost(long most) {
    while (pending() > most) {
      LockSupport.parkNanos(this, NAP_NANOS);
    }
  }

  private long pending() {
    return begun - done.sum();
  }
}
