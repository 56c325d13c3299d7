package io.bocj.examples.fanout;

import io.bocj.Isolation;

/**
 * What one figure is about.
 *
 * @param isolation how workers are kept apart
 * @param workers how many
 */
record Configuration(Isolation isolation, int workers) {
  @Override
  public String toString() {
    return "%s, workers: %d".formatted(isolation, workers);
  }
}
