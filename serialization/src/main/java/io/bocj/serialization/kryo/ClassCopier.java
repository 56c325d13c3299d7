package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/** {@code Class} objects: a common class as itself, another one by name. Nothing is initialized. */
final class ClassCopier extends Copier<Class<?>> {
  @Override
  void write(Engine engine, Output output, Class<?> value) {
    if (value.isHidden()) {
      throw Refused.type(value);
    }
    engine.attach(engine.context().sharing().isCommon(value) ? value : value.getName());
  }

  @Override
  Class<?> read(Engine engine, Input input, Class<? extends Class<?>> type) {
    Object attached = engine.attached(Object.class);
    return attached instanceof Class<?> common
        ? common
        : engine.context().load(String.valueOf(attached));
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
