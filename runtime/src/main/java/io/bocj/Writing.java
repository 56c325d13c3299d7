package io.bocj;

import io.bocj.board.Notice;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Puts a value on a noticeboard. */
final class Writing extends Mutation {
  private final Notice notice;

  /** Completed when the value is there; null if nobody waits for that. */
  private final @Nullable CompletableFuture<Void> done;

  Writing(
      RuntimeNoticeboard owner, String key, Notice notice, @Nullable CompletableFuture<Void> done) {
    super(owner, key, true);
    this.notice = notice;
    this.done = done;
  }

  @Override
  @SuppressWarnings("NullAway") // the future has no other value
  void apply(Context here) {
    board().put(key(), notice);
    if (done != null) {
      done.complete(null);
    }
  }

  @Override
  void report(Context here, Throwable thrown) {
    if (done == null || !done.completeExceptionally(thrown)) {
      super.report(here, thrown);
    }
  }
}
