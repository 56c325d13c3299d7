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
final class ArrayListViewCopier extends FillingCopier<List<?>> {
  @Override
  void writeHead(Engine engine, Output output, List<?> value) {
    engine.writer().write(componentOf(value));
    engine.writeCount(output, value.size());
  }

  @Override
  void writeBody(Engine engine, Output output, List<?> value) {
    for (Object element : value) {
      engine.writer().write(element);
    }
  }

  private static Class<?> componentOf(List<?> value) {
    Object array = SerialPeek.heldBy(value);
    return array == null ? Object.class : array.getClass().getComponentType();
  }

  @Override
  List<?> make(Engine engine, Input input, Class<? extends List<?>> type) {
    if (!(engine.reader().read() instanceof Class<?> component) || component.isPrimitive()) {
      throw new TransferException("the bytes are not sound: a list's array has no class");
    }
    return Arrays.asList(
        (@Nullable Object[]) Array.newInstance(component, engine.readCount(input)));
  }

  @Override
  @SuppressWarnings("unchecked")
  void fill(Engine engine, Input input, List<?> value) {
    ((List<@Nullable Object>) value).replaceAll(absent -> engine.reader().read());
  }

  @Override
  void walk(List<?> value, Walk walk) {
    walk.child(".componentType", componentOf(value));
    for (int i = 0; i < value.size(); i++) {
      walk.child(Path.element(i), value.get(i));
    }
  }
}
