package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/** Throwables as values. As with those that are thrown, fields that cannot cross are left out. */
final class ThrowableCopier extends Copier<Throwable> {
  @Override
  void write(Engine engine, Output output, Throwable value) {
    engine.attach(engine.context().throwables().takeApart(value));
  }

  @Override
  Throwable read(Engine engine, Input input, Class<? extends Throwable> type) {
    return engine.context().throwables().putTogether(engine.attached(ThrowableForm[].class));
  }

  @Override
  boolean whole() {
    return false;
  }

  @Override
  void walk(Throwable value, Walk walk) {}

  @Override
  int number() {
    return ClassTable.THROWABLE;
  }
}
