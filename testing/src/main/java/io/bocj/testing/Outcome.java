package io.bocj.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param failure null if it passed
 * @param trace what happened, in order
 * @param strategy in words
 */
record Outcome(@Nullable Throwable failure, List<String> trace, String strategy) {
  boolean passed() {
    return failure == null;
  }
}
