package io.bocj.serialization.kryo;

import io.bocj.TransferException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Makes instances of one class by the constructor that {@link Instances} gives. */
final class Maker {
  private final Class<?> type;
  private final Class<?> base;
  private final Class<?>[] parameters;

  /**
   * Null until the first instance is made: newer JDKs initialize the class when they are asked for
   * it, and a class must not be initialized for its name's being in the bytes. Racing threads set
   * one each.
   */
  private volatile @Nullable Constructor<?> constructor;

  Maker(Class<?> type, Class<?> base, Class<?>... parameters) {
    this.type = type;
    this.base = base;
    this.parameters = parameters;
  }

  Object make(Object... arguments) {
    try {
      return constructor().newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new TransferException(
          type.getName() + " cannot be re-made: its superclass threw " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Constructor<?> constructor() {
    Constructor<?> known = constructor;
    if (known == null) {
      known = Instances.maker(type, base, parameters);
      constructor = known;
    }
    return known;
  }
}
