package io.bocj;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/** A moment until which to wait. */
record Deadline(long nanoTime) {
  /** So far off that no one lives to see it, and near enough for differences not to overflow. */
  private static final long AGES = Long.MAX_VALUE / 4;

  static Deadline never() {
    return new Deadline(System.nanoTime() + AGES);
  }

  static Deadline in(Duration timeout) {
    return new Deadline(System.nanoTime() + nanos(timeout));
  }

  /** From none, for what is negative, to more than anyone lives to see. */
  static long nanos(Duration timeout) {
    if (timeout.isNegative()) {
      return 0;
    }
    return timeout.compareTo(Duration.ofNanos(AGES)) < 0 ? timeout.toNanos() : AGES;
  }

  long nanosLeft() {
    return nanoTime - System.nanoTime();
  }

  /** Whether it will ever pass. */
  boolean limited() {
    return nanosLeft() < AGES / 2;
  }

  boolean passed() {
    return nanosLeft() <= 0;
  }

  /** For methods that wait but have no checked exception to say that they were interrupted. */
  static CancellationException interrupted(String awaited) {
    Thread.currentThread().interrupt();
    return new CancellationException("interrupted while waiting for " + awaited);
  }
}
