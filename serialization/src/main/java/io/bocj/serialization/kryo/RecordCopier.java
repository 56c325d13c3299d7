package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.bocj.TransferException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records: the fields are read, whatever the accessors do, and the canonical constructor runs. */
final class RecordCopier extends Copier<Object> {
  private final Constructor<?> constructor;
  private final Slot[] slots;
  private final String layout;

  RecordCopier(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Slot> ordered = new ArrayList<>();
    try {
      for (RecordComponent component : components) {
        ordered.add(Slot.of(type.getDeclaredField(component.getName())));
      }
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchFieldException | NoSuchMethodException e) {
      throw new IllegalStateException(type + " is not a proper record", e);
    }
    if (!constructor.trySetAccessible()) {
      throw Refused.closed(type);
    }
    slots = ordered.toArray(Slot[]::new);
    layout = Slot.layout(ordered);
  }

  @Override
  String layout() {
    return layout;
  }

  @Override
  void write(Engine engine, Output output, Object value) {
    engine.references().begin();
    try {
      for (Slot slot : slots) {
        slot.write(engine, output, value);
      }
    } catch (IllegalAccessException e) {
      throw Slot.inaccessible(e);
    }
    engine.references().finish();
  }

  @Override
  Object read(Engine engine, Input input, Class<? extends Object> type) {
    @Nullable Object[] arguments = new Object[slots.length];
    for (int i = 0; i < slots.length; i++) {
      arguments[i] = slots[i].read(engine, input);
    }
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new TransferException(
          type.getName() + " cannot be re-made: its constructor threw " + e.getCause(),
          e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " cannot be re-made", e);
    }
  }

  @Override
  void walk(Object value, Walk walk) {
    for (Slot slot : slots) {
      slot.walk(value, walk);
    }
  }
}
