package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.function.UnaryOperator;

/**
 * Mutable objects of the JDK that can clone themselves: the parcel keeps a clone, each reader takes
 * one of that. What they hold must be of the JDK, too.
 *
 * @param <T> the class, or a superclass
 */
final class CloneCopier<T> extends Copier<T> {
  private final Class<T> type;
  private final UnaryOperator<T> clone;

  CloneCopier(Class<T> type, UnaryOperator<T> clone) {
    this.type = type;
    this.clone = clone;
  }

  @Override
  void write(Engine engine, Output output, T value) {
    T copy = clone.apply(value);
    CloneParts.requireJdk(copy);
    engine.attach(copy);
  }

  @Override
  T read(Engine engine, Input input, Class<? extends T> ignored) {
    return clone.apply(engine.attached(type));
  }

  @Override
  void walk(T value, Walk walk) {
    CloneParts.requireJdk(value);
  }
}
