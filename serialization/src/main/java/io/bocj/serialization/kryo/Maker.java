package io.bocj.serialization.kryo;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/** Makes instances of one class by the constructor that {@link Instances} gave. */
final class Maker {
  private final Constructor<?> constructor;

  Maker(Constructor<?> constructor) {
    this.constructor = constructor;
  }

  Object make(Object[] arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
