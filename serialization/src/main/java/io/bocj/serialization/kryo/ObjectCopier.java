package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/**
 * Objects of the application, field by field. No constructor of the application runs, and what is
 * transient has its default value, as with Java serialization.
 */
final class ObjectCopier extends Copier<Object> {
  private final Constructor<?> maker;
  private final Inherited inherited;
  private final Slot[] slots;
  private final String layout;

  private ObjectCopier(Constructor<?> maker, Inherited inherited, List<Slot> slots) {
    this.maker = maker;
    this.inherited = inherited;
    this.slots = slots.toArray(Slot[]::new);
    this.layout = Slot.layout(slots);
  }

  static Copier<?> of(Class<?> type) {
    Class<?> base = Platform.jdkBase(type);
    Inherited inherited = Inherited.of(type, base);
    Constructor<?> maker = Instances.maker(type, base, inherited.constructorParameters());
    return new ObjectCopier(maker, inherited, Slot.ofClass(type, base));
  }

  @Override
  String layout() {
    return layout;
  }

  @Override
  void write(Engine engine, Output output, Object value) {
    inherited.writeArguments(engine, output, value);
    try {
      for (Slot slot : slots) {
        slot.write(engine, output, value);
      }
    } catch (IllegalAccessException e) {
      throw Slot.inaccessible(e);
    }
    inherited.writeContents(engine, output, value);
  }

  /** The fields come first: what the class overrides of its container's insides may need them. */
  @Override
  Object read(Engine engine, Input input, Class<? extends Object> type) {
    Object value = make(inherited.readArguments(engine, input));
    engine.reference(value);
    try {
      for (Slot slot : slots) {
        slot.readInto(value, engine, input);
      }
    } catch (IllegalAccessException e) {
      throw Slot.inaccessible(e);
    }
    inherited.readContents(engine, input, value);
    return value;
  }

  private Object make(Object[] arguments) {
    try {
      return maker.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  void walk(Object value, Walk walk) {
    inherited.walk(value, walk);
    for (Slot slot : slots) {
      slot.walk(value, walk);
    }
  }
}
