package io.bocj.examples.bench;

/**
 * One repeat, timed.
 *
 * @param warmup whether it does not count
 * @param behaviors how many ran
 * @param nanos from before the first was scheduled until the last had ended
 */
record Sample(boolean warmup, int behaviors, long nanos) {
  /** In millions a second. */
  double rate() {
    return behaviors * 1e3 / nanos;
  }
}
