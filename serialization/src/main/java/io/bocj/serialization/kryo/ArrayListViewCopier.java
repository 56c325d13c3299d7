package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link Arrays#asList} gives: of fixed size, its elements can be set. */
final class ArrayListViewCopier extends FillingCopier<List<?>> {
  @Override
  void writeHead(Engine engine, Output output, List<?> value) {
    engine.writeCount(output, value.size());
  }

  @Override
  void writeBody(Engine engine, Output output, List<?> value) {
    for (Object element : value) {
      engine.writer().write(element);
    }
  }

  @Override
  List<?> make(Engine engine, Input input, Class<? extends List<?>> type) {
    @Nullable Object[] elements = new Object[engine.readCount(input)];
    return Arrays.asList(elements);
  }

  @Override
  @SuppressWarnings("unchecked")
  void fill(Engine engine, Input input, List<?> value) {
    ((List<@Nullable Object>) value).replaceAll(absent -> engine.reader().read());
  }

  @Override
  void walk(List<?> value, Walk walk) {
    for (int i = 0; i < value.size(); i++) {
      walk.child(Path.element(i), value.get(i));
    }
  }
}
