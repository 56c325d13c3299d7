package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link ArrayList} itself: by far the most frequent collection, and one that can fill later. */
final class ArrayListCopier extends FillingCopier<List<?>> {
  @Override
  void writeBody(Engine engine, Output output, List<?> value) {
    int size = value.size();
    if (size > 0 && engine.writer().isShared(value.get(0))) {
      Elements.write(engine, value.toArray());
      return;
    }
    Elements.writeCount(engine.writer(), size);
    for (int i = 0; i < size; i++) {
      engine.writer().write(value.get(i));
    }
  }

  /** Grows to the exact size when it is filled. */
  @Override
  List<?> make(Engine engine, Input input, Class<? extends List<?>> type) {
    return new ArrayList<>(0);
  }

  @Override
  @SuppressWarnings("unchecked")
  void fill(Engine engine, Input input, List<?> value) {
    ArrayList<@Nullable Object> list = (ArrayList<@Nullable Object>) value;
    GraphReader reader = engine.reader();
    int count = Elements.readCount(reader);
    if (count == Elements.LEAVES) {
      list.addAll(new Lent(reader.leaves()));
      return;
    }
    list.ensureCapacity(count);
    for (int i = 0; i < count; i++) {
      list.add(reader.read());
    }
  }

  @Override
  boolean callsOut(Class<?> type) {
    return false;
  }

  @Override
  void walk(List<?> value, Walk walk) {
    int index = 0;
    for (Object element : value.toArray()) {
      walk.child(Path.element(index++), element);
    }
  }

  /** Gives its array away uncopied: only to {@link ArrayList}, which copies from it. */
  private static final class Lent extends AbstractCollection<@Nullable Object> {
    private final @Nullable Object[] elements;

    Lent(@Nullable Object[] elements) {
      this.elements = elements;
    }

    @Override
    public @Nullable Object[] toArray() {
      return elements;
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
      return Arrays.asList(elements).iterator();
    }

    @Override
    public int size() {
      return elements.length;
    }
  }
}
