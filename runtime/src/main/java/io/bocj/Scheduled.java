package io.bocj;

import io.bocj.core.BehaviorCore;
import io.bocj.core.CownCore;
import io.bocj.scheduler.Work;
import org.jspecify.annotations.Nullable;

/** What ownership makes ready and workers run: carries the links of both. */
abstract class Scheduled extends BehaviorCore implements Work {
  private @Nullable Work link;

  Scheduled(@Nullable CownCore result, @Nullable CownCore cown, boolean readOnly) {
    super(result, cown, readOnly);
  }

  /** Instead of being scheduled: whoever awaits what this would have done goes on. */
  abstract void abandon(Throwable reason);

  @Override
  public final @Nullable Work link() {
    return link;
  }

  @Override
  public final void link(@Nullable Work next) {
    link = next;
  }
}
