package io.bocj;

import io.bocj.core.Slot;
import io.bocj.scheduler.Conductor;
import org.jspecify.annotations.Nullable;

/** Values that let other threads go on before a body reads or writes one. */
final class LedValues extends Values {
  private final Values values;
  private final Conductor conductor;

  private LedValues(Values values, Conductor conductor) {
    this.values = values;
    this.conductor = conductor;
  }

  /** The same values, for a place whose thread is led. */
  static Values around(Values values, Conductor conductor) {
    return new LedValues(values, conductor);
  }

  @Override
  @Nullable Object read(Slot slot) {
    conductor.pause("reads a cown");
    return values.read(slot);
  }

  @Override
  void write(Slot slot, @Nullable Object value) {
    conductor.pause("writes a cown");
    values.write(slot, value);
  }

  @Override
  void prepare(Slot slot) {
    values.prepare(slot);
  }

  @Override
  void commit(Slot slot) {
    values.commit(slot);
  }

  @Override
  void undo(Slot slot) {
    values.undo(slot);
  }

  @Override
  boolean canKeepLive(Slot slot) {
    return values.canKeepLive(slot);
  }

  @Override
  void keepLive(Slot slot) {
    values.keepLive(slot);
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
