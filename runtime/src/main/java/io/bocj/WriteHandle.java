package io.bocj;

import io.bocj.core.Slot;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a behavior's body is handed for a cown that it holds exclusively, and the slot that waits
 * for it: one object for both. For the only cown, or the first of two, that object is the {@link
 * Behavior} itself.
 */
final class WriteHandle<T extends @Nullable Object> extends Slot implements Acquired<T> {
  WriteHandle(Cown<T> cown) {
    super(cown, false);
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
  public void set(T value) {
    Access.write(this, value);
  }

  @Override
  public void update(UnaryOperator<T> f) {
    set(f.apply(get()));
  }

  @Override
  public Cown<T> cown() {
    return Access.cown(this);
  }
}
