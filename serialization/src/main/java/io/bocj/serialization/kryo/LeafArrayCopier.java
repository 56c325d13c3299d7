package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.Arrays;

/** Arrays that can hold nothing but what is shared, such as those of strings. */
final class LeafArrayCopier extends Copier<Object[]> {
  @Override
  void write(Engine engine, Output output, Object[] value) {
    Object[] snapshot = Arrays.copyOf(value, value.length, Object[].class);
    engine.attach(new Leaves(engine.context().sharing(), snapshot));
  }

  /** An element of another class would not get into an array of this one. */
  @Override
  Object[] read(Engine engine, Input input, Class<? extends Object[]> type) {
    Object[] elements = engine.reader().leaves();
    return Arrays.copyOf(elements, elements.length, type);
  }

  @Override
  boolean whole() {
    return false;
  }

  @Override
  boolean callsOut(Class<?> type) {
    return false;
  }

  @Override
  void walk(Object[] value, Walk walk) {}
}
