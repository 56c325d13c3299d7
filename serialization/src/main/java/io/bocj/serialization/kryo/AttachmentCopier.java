package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.bocj.TransferException;

/** The share lane inside a graph: one byte, and a reference. */
final class AttachmentCopier extends Copier<Object> {
  @Override
  void write(Engine engine, Output output, Object value) {
    engine.attach(value);
  }

  /** Another runtime may share other packages: its objects must not become ours unseen. */
  @Override
  Object read(Engine engine, Input input, Class<? extends Object> type) {
    Object value = engine.attached(Object.class);
    if (!engine.context().sharing().shares(value)) {
      throw new TransferException(
          "a "
              + value.getClass().getName()
              + " was shared by the runtime that encoded it, but is not shared in this one; give"
              + " both the same shared packages");
    }
    return value;
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
