package io.bocj;

import org.jspecify.annotations.Nullable;

/** A shared, read-only handle. */
final class ReadHandle<T extends @Nullable Object> extends Handle<T> implements AcquiredRead<T> {
  ReadHandle(Cown<T> cown) {
    super(cown, true);
  }

  @Override
  public T get() {
    return read();
  }

  @Override
  public Cown<T> cown() {
    return held();
  }
}
