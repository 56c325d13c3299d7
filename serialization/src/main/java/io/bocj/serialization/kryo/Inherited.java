package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractQueue;
import java.util.AbstractSequentialList;
import java.util.AbstractSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an object of the application has from its superclass in the JDK. Most have nothing; a class
 * that extends a collection has its contents. Any other such superclass has state that is out of
 * reach, so the class is refused.
 */
class Inherited {
  static final Class<?>[] NO_PARAMETERS = {};
  static final Object[] NO_ARGUMENTS = {};

  private static final Inherited NOTHING = new Inherited();

  private static final Set<Class<?>> STATELESS =
      Set.of(
          Object.class,
          Number.class,
          AbstractCollection.class,
          AbstractList.class,
          AbstractSequentialList.class,
          AbstractSet.class,
          AbstractQueue.class,
          AbstractMap.class);

  static Inherited of(Class<?> type, Class<?> base) {
    if (STATELESS.contains(base)) {
      return NOTHING;
    }
    if (!InheritedContents.isKnown(base)) {
      throw Refused.extending(type, base);
    }
    if (base == LinkedHashMap.class) {
      return new InheritedLinkedMap(type);
    }
    return Map.class.isAssignableFrom(base)
        ? new InheritedContents.OfMap(type, base)
        : new InheritedContents.OfCollection(type, base);
  }

  /** Whether there is nothing: the fields are all. */
  boolean isNothing() {
    return getClass() == Inherited.class;
  }

  /** Of the superclass's constructor. */
  Class<?>[] constructorParameters() {
    return NO_PARAMETERS;
  }

  void writeArguments(Engine engine, Output output, Object value) {}

  Object[] readArguments(Engine engine, Input input) {
    return NO_ARGUMENTS;
  }

  void writeContents(Engine engine, Output output, Object value) {}

  void readContents(Engine engine, Input input, Object value) {}

  void walk(Object value, Copier.Walk walk) {}
}
