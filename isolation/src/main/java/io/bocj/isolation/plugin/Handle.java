package io.bocj.isolation.plugin;

import io.bocj.Acquired;
import io.bocj.AcquiredRead;
import io.bocj.BehaviorException;
import io.bocj.Cown;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a plugin's body is handed for a cown: a copy of the value, which goes back in the end. */
@SuppressWarnings("NullAway") // a cown may hold null, whatever its type says
final class Handle implements Acquired<Object> {
  private final Acquired<Object> real;
  private final Cown<Object> cown;
  private final boolean failed;
  private @Nullable Object value;
  private boolean touched;

  private Handle(Acquired<Object> real, boolean failed, @Nullable Object value) {
    this.real = real;
    this.cown = real.cown();
    this.failed = failed;
    this.value = value;
  }

  /** By the worker. */
  static Handle of(Acquired<Object> real, Data data) {
    try {
      return new Handle(real, false, data.copy(real.get(), real.cown().toString()));
    } catch (BehaviorException e) {
      return new Handle(real, true, e.getMessage());
    }
  }

  @Override
  public Object get() {
    if (failed && !touched) {
      throw new BehaviorException(String.valueOf(value), null);
    }
    touched |= !Data.isLeaf(value);
    return value;
  }

  @Override
  public void set(Object next) {
    value = next;
    touched = true;
  }

  @Override
  public void update(UnaryOperator<Object> f) {
    set(f.apply(get()));
  }

  @Override
  public Cown<Object> cown() {
    return cown;
  }

  /** By the plugin's thread, when the body has returned: takes the value out. */
  void leave(Data data) {
    if (touched) {
      value = data.copy(value, cown.toString());
    }
  }

  /** By the worker, when all has left. */
  void commit() {
    if (touched) {
      real.set(value);
    }
  }

  /** What a body is handed for a cown that it may read. */
  static final class Read implements AcquiredRead<Object> {
    private final Cown<Object> cown;
    private final boolean failed;
    private final @Nullable Object value;

    private Read(Cown<Object> cown, boolean failed, @Nullable Object value) {
      this.cown = cown;
      this.failed = failed;
      this.value = value;
    }

    /** By the worker. */
    static Read of(AcquiredRead<Object> real, Data data) {
      try {
        return new Read(real.cown(), false, data.copy(real.get(), real.cown().toString()));
      } catch (BehaviorException e) {
        return new Read(real.cown(), true, e.getMessage());
      }
    }

    @Override
    public Object get() {
      if (failed) {
        throw new BehaviorException(String.valueOf(value), null);
      }
      return value;
    }

    @Override
    public Cown<Object> cown() {
      return cown;
    }
  }
}
