package io.bocj;

import io.bocj.core.Slot;
import org.jspecify.annotations.Nullable;

/** What a behavior's body is handed for a cown that it may read, and the slot that waits for it. */
final class ReadHandle<T extends @Nullable Object> extends Slot implements AcquiredRead<T> {
  ReadHandle(Cown<T> cown) {
    super(cown, true);
  }

  @Override
  protected void mergeInto(Slot primary) {
    keep(primary, Access.MERGED);
  }

  @Override
  public T get() {
    return Access.read(this);
  }

  @Override
  public Cown<T> cown() {
    return Access.cown(this);
  }
}
