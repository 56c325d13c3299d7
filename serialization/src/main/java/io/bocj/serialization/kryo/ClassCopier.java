package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.bocj.TransferException;

/** {@code Class} objects: a common class as itself, another one by name. Nothing is initialized. */
final class ClassCopier extends Copier<Class<?>> {
  @Override
  void write(Engine engine, Output output, Class<?> value) {
    if (value.isHidden()) {
      throw Refused.type(value);
    }
    TransferContext context = engine.context();
    boolean common = context.sharing().isCommon(value);
    if (!common) {
      context.rules().requireAccepted(value);
    }
    engine.attach(common ? value : value.getName());
  }

  @Override
  Class<?> read(Engine engine, Input input, Class<? extends Class<?>> type) {
    Object attached = engine.attached(Object.class);
    if (attached instanceof String name) {
      return engine.context().load(name);
    }
    if (attached instanceof Class<?> common && engine.context().sharing().isCommon(common)) {
      return common;
    }
    throw new TransferException(
        "the bytes are not sound: " + attached + " is no class that all interpreters have");
  }

  @Override
  boolean whole() {
    return false;
  }

  @Override
  void walk(Class<?> value, Walk walk) {
    if (value.isHidden()) {
      throw Refused.type(value);
    }
  }

  @Override
  boolean tracked() {
    return false;
  }

  @Override
  int number() {
    return ClassTable.CLASS_OBJECT;
  }
}
