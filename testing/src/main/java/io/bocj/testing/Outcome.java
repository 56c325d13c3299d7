package io.bocj.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param failure null if it passed
 * @param trace what happened, in order; the last of it if it was long
 * @param dropped how many lines came before those
 * @param fingerprint equal for runs that went the same way
 * @param strategy in words
 */
record Outcome(
    @Nullable Throwable failure,
    List<String> trace,
    long dropped,
    long fingerprint,
    String strategy) {
  boolean passed() {
    return failure == null;
  }

  boolean wentTheSameWayAs(Outcome other) {
    return passed() == other.passed()
        && fingerprint == other.fingerprint
        && dropped == other.dropped;
  }
}
