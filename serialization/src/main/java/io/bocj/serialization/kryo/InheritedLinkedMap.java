package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.LinkedHashMap;

/** Linked maps of the application: caches are often ordered by access. */
final class InheritedLinkedMap extends InheritedContents.OfMap {
  private static final Class<?>[] PARAMETERS = {int.class, float.class, boolean.class};

  private final AccessOrder order;

  InheritedLinkedMap(Class<?> type) {
    super(type, LinkedHashMap.class);
    try {
      order = AccessOrder.inherited(type);
    } catch (IllegalAccessException e) {
      throw Refused.closed(type);
    }
  }

  @Override
  Class<?>[] constructorParameters() {
    return PARAMETERS;
  }

  @Override
  void writeArguments(Engine engine, Output output, Object value) {
    output.writeBoolean(order.ofInherited(value));
  }

  @Override
  Object[] readArguments(Engine engine, Input input) {
    return new Object[] {16, 0.75f, input.readBoolean()};
  }
}
