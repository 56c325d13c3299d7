package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link Arrays#asList} gives: of fixed size, its elements can be set. */
final class ArrayListViewCopier extends Copier<List<?>> {
  @Override
  void write(Engine engine, Output output, List<?> value) {
    engine.writeCount(output, value.size());
    for (Object element : value) {
      engine.writeClassAndObject(output, element);
    }
  }

  @Override
  List<?> read(Engine engine, Input input, Class<? extends List<?>> type) {
    @Nullable Object[] elements = new Object[engine.readCount(input)];
    List<?> view = Arrays.asList(elements);
    engine.reference(view);
    for (int i = 0; i < elements.length; i++) {
      elements[i] = engine.readClassAndObject(input);
    }
    return view;
  }

  @Override
  void walk(List<?> value, Walk walk) {
    for (int i = 0; i < value.size(); i++) {
      walk.child(Path.element(i), value.get(i));
    }
  }
}
