package io.bocj.serialization.kryo;

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
  void writeHead(GraphWriter graph, List<?> value) {
    graph.write(componentOf(value));
    graph.sink.code(value.size());
  }

  @Override
  void writeBody(GraphWriter graph, List<?> value) {
    for (Object element : value) {
      graph.write(element);
    }
  }

  private static Class<?> componentOf(List<?> value) {
    Object array = SerialPeek.heldBy(value);
    return array == null ? Object.class : array.getClass().getComponentType();
  }

  @Override
  List<?> make(GraphReader graph, Class<? extends List<?>> type) {
    if (!(graph.read() instanceof Class<?> component) || component.isPrimitive()) {
      throw new TransferException("the bytes are not sound: a list's array has no class");
    }
    return Arrays.asList((@Nullable Object[]) Array.newInstance(component, graph.readCount()));
  }

  @Override
  @SuppressWarnings("unchecked")
  void fill(GraphReader graph, List<?> value) {
    ((List<@Nullable Object>) value).replaceAll(absent -> graph.read());
  }

  @Override
  void walk(List<?> value, Walk walk) {
    walk.child(".componentType", componentOf(value));
    for (int i = 0; i < value.size(); i++) {
      walk.child(Path.element(i), value.get(i));
    }
  }
}
