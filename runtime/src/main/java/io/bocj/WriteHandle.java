package io.bocj;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An exclusive handle. */
final class WriteHandle<T extends @Nullable Object> extends Handle<T> implements Acquired<T> {
  WriteHandle(Cown<T> cown) {
    super(cown, false);
  }

  @Override
  public T get() {
    return read();
  }

  @Override
  public void set(T value) {
    write(value);
  }

  @Override
  public void update(UnaryOperator<T> f) {
    write(f.apply(read()));
  }

  @Override
  public Cown<T> cown() {
    return held();
  }
}
