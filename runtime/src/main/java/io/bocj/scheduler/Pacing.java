package io.bocj.scheduler;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Holds back threads outside that schedule faster than the workers run.
 *
 * <p>What is scheduled is still in the cache if it is run soon. Once the workers have fallen behind
 * by more than the cache holds, each behavior comes from memory, so they fall behind further; and
 * millions of pending behaviors are copied by every young collection. So a thread looks at the
 * backlog once in {@link #INTERVAL} behaviors, and if that is too long, pauses until half of it is
 * gone.
 *
 * <p>A pause ends after {@link #LONGEST_PAUSE_NANOS} whatever happens: what is pending may wait for
 * something that this very thread is going to do. So it costs no more than a microsecond for each
 * behavior scheduled, and scheduling never blocks.
 *
 * <p>(verona-rt and bocpy have no such thing; verona-rt is twice as fast with 100,000 in flight.)
 */
final class Pacing {
  /** How often a thread looks, counted in what it has scheduled; a power of two. */
  static final long INTERVAL = 1024;

  /** How much may be pending for each worker before those who schedule are held back. */
  static final long BACKLOG_PER_WORKER = 4096;

  private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /** Asked of the system; it takes several times as long to wake up. */
  private static final long NAP_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

  private final LongSupplier pending;
  private final long limit;

  /**
   * Makes the pacing of one scheduler.
   *
   * @param pending how much is scheduled and has not been run
   */
  Pacing(LongSupplier pending, int workers) {
    this.pending = pending;
    this.limit = BACKLOG_PER_WORKER * workers;
  }

  /**
   * Pauses if that is due, on a thread that is no worker.
   *
   * @param scheduled how much this thread has scheduled
   */
  void pace(long scheduled) {
    if ((scheduled & (INTERVAL - 1)) == 0 && behind()) {
      pause();
    }
  }

  /** Whether more is pending than is good. */
  boolean behind() {
    return pending.getAsLong() > limit;
  }

  private void pause() {
    long start = System.nanoTime();
    do {
      LockSupport.parkNanos(this, NAP_NANOS);
    } while (!Thread.currentThread().isInterrupted() // then parking returns at once
        && pending.getAsLong() > limit / 2
        && System.nanoTime() - start < LONGEST_PAUSE_NANOS);
  }
}
