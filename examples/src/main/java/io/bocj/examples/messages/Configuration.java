package io.bocj.examples.messages;

import io.bocj.Isolation;

/**
 * What one figure is about.
 *
 * @param kind what is measured
 * @param isolation how workers are kept apart
 */
record Configuration(Kind kind, Isolation isolation) {
  @Override
  public String toString() {
    return "%s, %s".formatted(kind, isolation);
  }
}
