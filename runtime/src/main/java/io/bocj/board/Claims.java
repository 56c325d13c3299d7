package io.bocj.board;

import java.util.HashMap;
import java.util.Map;

/**
 * Which keys take up room: those on the board, and those that somebody is about to write. So who
 * would be one too many is told so before his notice is on its way.
 *
 * <p>A key has one claim for being on the board, and one for each change under way that may put it
 * there.
 */
final class Claims {
  private final BoardLimits limits;

  /** Guarded by this. */
  private final Map<String, Integer> claims = new HashMap<>();

  Claims(BoardLimits limits) {
    this.limits = limits;
  }

  synchronized void add(String key) {
    if (claims.size() >= limits.entries() && !claims.containsKey(key)) {
      throw new IllegalStateException(
          "the noticeboard is full: \""
              + key
              + "\" would be one more than "
              + limits.entries()
              + " notices, those on their way included; delete some, or allow more with"
              + " builder().noticeboard(..) or -Dbocj.noticeboard.entries");
    }
    claims.merge(key, 1, Integer::sum);
  }

  synchronized void drop(String key) {
    claims.computeIfPresent(key, (k, n) -> n == 1 ? null : n - 1);
  }
}
