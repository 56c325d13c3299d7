package io.bocj.examples.idle;

import io.bocj.Isolation;

/**
 * What a forked JVM is to measure.
 *
 * @param isolation of the runtime
 * @param workers of the runtime
 * @param seconds how long it is left idle
 * @param samples how many wake-ups of each kind are timed
 */
record Assignment(Isolation isolation, int workers, int seconds, int samples) {
  @Override
  public String toString() {
    return "%s, workers: %d".formatted(isolation, workers);
  }
}
