package io.bocj;

import io.bocj.scheduler.Conductor;
import io.bocj.scheduler.LedThread;
import org.jspecify.annotations.Nullable;

/** Values that let other threads go on before a body reads or writes one. */
final class LedValues extends Values {
  private final Values values;
  private final Conductor conductor;

  private LedValues(Values values, Conductor conductor) {
    this.values = values;
    this.conductor = conductor;
  }

  /** The same values, and if the current thread is led, then so are those who use them. */
  static Values around(Values values) {
    Conductor conductor = LedThread.conductor();
    return conductor == null ? values : new LedValues(values, conductor);
  }

  @Override
  @Nullable Object read(Handle<?> handle) {
    conductor.pause("reads a cown");
    return values.read(handle);
  }

  @Override
  void write(Handle<?> handle, @Nullable Object value) {
    conductor.pause("writes a cown");
    values.write(handle, value);
  }

  @Override
  void prepare(Handle<?> handle) {
    values.prepare(handle);
  }

  @Override
  void commit(Handle<?> handle) {
    values.commit(handle);
  }

  @Override
  void undo(Handle<?> handle) {
    values.undo(handle);
  }

  @Override
  boolean canKeepLive(Handle<?> handle) {
    return values.canKeepLive(handle);
  }

  @Override
  void keepLive(Handle<?> handle) {
    values.keepLive(handle);
  }

  @Override
  void end() {
    values.end();
  }

  @Override
  @Nullable Object result(@Nullable Object value) {
    return values.result(value);
  }

  @Override
  Failure failure(String behavior, Throwable thrown) {
    return values.failure(behavior, thrown);
  }

  @Override
  Object link(Object code) {
    return values.link(code);
  }

  @Override
  void close() {
    values.close();
  }
}
