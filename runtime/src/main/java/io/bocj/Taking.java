package io.bocj;

import io.bocj.core.BehaviorCore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes the state out of a cown that nobody holds or awaits. */
final class Taking extends BehaviorCore {
  Taking(Cown<?> cown) {
    super(null, cown, false);
  }

  /**
   * What {@code read} makes of the state; null is left in its place. If {@code read} throws, as it
   * does for a failure, the cown keeps what it holds.
   *
   * @throws IllegalStateException if the cown is in use
   */
  <T extends @Nullable Object> T take(Function<@Nullable Object, T> read) {
    StackReserve.require();
    if (!acquireIfIdle(this)) {
      throw new IllegalStateException(
          core()
              + " is in use: behaviors hold or await it; wait for them with quiesce() or a Scope, or"
              + " read the value with join()");
    }
    try {
      T value = read.apply(state());
      state(null);
      return value;
    } finally {
      releaseAll();
    }
  }

  /** The readers that were in the way have left; nobody wants the cown any more. */
  @Override
  protected void ready() {
    releaseAll();
  }
}
