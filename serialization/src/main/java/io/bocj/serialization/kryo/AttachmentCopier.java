package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/** The share lane inside a graph: one byte, and a reference. */
final class AttachmentCopier extends Copier<Object> {
  @Override
  void write(Engine engine, Output output, Object value) {
    engine.attach(value);
  }

  @Override
  Object read(Engine engine, Input input, Class<? extends Object> type) {
    return engine.reader().checked(engine.attached(Object.class));
  }

  @Override
  boolean whole() {
    return false;
  }

  @Override
  void walk(Object value, Walk walk) {}

  @Override
  boolean tracked() {
    return false;
  }

  @Override
  int number() {
    return ClassTable.ATTACHED;
  }
}
