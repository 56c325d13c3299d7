package io.bocj.serialization.kryo;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link ArrayList} itself: by far the most frequent collection, and one that can fill later. */
final class ArrayListCopier extends FillingCopier<List<?>> {
  @Override
  void writeBody(GraphWriter graph, List<?> value) {
    int size = value.size();
    if (size > 0 && graph.isShared(value.get(0))) {
      Elements.write(graph, value.toArray());
      return;
    }
    Elements.writeCount(graph, size);
    for (int i = 0; i < size; i++) {
      graph.write(value.get(i));
    }
  }

  /** Grows to the exact size when it is filled. */
  @Override
  List<?> make(GraphReader graph, Class<? extends List<?>> type) {
    return new ArrayList<>(0);
  }

  @Override
  @SuppressWarnings("unchecked")
  void fill(GraphReader graph, List<?> value) {
    ArrayList<@Nullable Object> list = (ArrayList<@Nullable Object>) value;
    int count = Elements.readCount(graph);
    if (count == Elements.LEAVES) {
      list.addAll(new Lent(graph.leaves()));
      return;
    }
    list.ensureCapacity(count);
    for (int i = 0; i < count; i++) {
      list.add(graph.read());
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
