package io.bocj;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much {@link Boc#pump} does at most. It ends in any case when no pinned behavior is ready; it
 * never waits for one.
 *
 * @param deadline for how long behaviors are begun; one that runs is not interrupted. Null: as long
 *     as there are any
 * @param maxBehaviors how many are run; at least 1
 * @param raiseOnError whether to end with the first behavior that fails, by throwing the {@link
 *     BehaviorException}; the failure then counts as read
 */
public record PumpOptions(@Nullable Duration deadline, int maxBehaviors, boolean raiseOnError) {
  private static final PumpOptions DRAIN = new PumpOptions(null, Integer.MAX_VALUE, false);

  /**
   * Checks.
   *
   * @param deadline for how long behaviors are begun; null if there is no limit
   * @param maxBehaviors how many are run
   * @param raiseOnError whether to end with the first that fails
   * @throws IllegalArgumentException if {@code maxBehaviors} is less than 1
   */
  public PumpOptions {
    if (maxBehaviors < 1) {
      throw new IllegalArgumentException(
          "maxBehaviors is "
              + maxBehaviors
              + ": pump runs at least one behavior, and Integer.MAX_VALUE is no limit");
    }
  }

  /**
   * Runs pinned behaviors until none is ready; failures stay on their result cowns.
   *
   * @return the options without limits
   */
  public static PumpOptions drain() {
    return DRAIN;
  }
}
