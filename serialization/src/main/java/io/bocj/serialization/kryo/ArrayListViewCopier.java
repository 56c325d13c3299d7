package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.bocj.TransferException;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Arrays#asList} gives: of fixed size, its elements can be set. The array becomes one
 * of the same class.
 */
final class ArrayListViewCopier extends Copier<List<?>> {
  @Override
  void write(Engine engine, Output output, List<?> value) {
    engine.writeClassAndObject(output, componentOf(value));
    engine.writeCount(output, value.size());
    for (Object element : value) {
      engine.writeClassAndObject(output, element);
    }
  }

  private static Class<?> componentOf(List<?> value) {
    Object array = SerialPeek.heldBy(value);
    return array == null ? Object.class : array.getClass().getComponentType();
  }

  @Override
  List<?> read(Engine engine, Input input, Class<? extends List<?>> type) {
    if (!(engine.readClassAndObject(input) instanceof Class<?> component)
        || component.isPrimitive()) {
      throw new TransferException("the bytes are not sound: a list's array has no class");
    }
    @Nullable Object[] elements =
        (@Nullable Object[]) Array.newInstance(component, engine.readCount(input));
    List<?> view = Arrays.asList(elements);
    engine.reference(view);
    for (int i = 0; i < elements.length; i++) {
      elements[i] = engine.readClassAndObject(input);
    }
    return view;
  }

  @Override
  void walk(List<?> value, Walk walk) {
    walk.child(".componentType", componentOf(value));
    for (int i = 0; i < value.size(); i++) {
      walk.child(Path.element(i), value.get(i));
    }
  }
}
