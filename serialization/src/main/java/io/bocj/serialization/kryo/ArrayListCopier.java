package io.bocj.serialization.kryo;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link ArrayList} itself: by far the most frequent collection, and one that can fill later. */
final class ArrayListCopier extends FillingCopier<List<?>> {
  /** Up to so many elements are added faster one by one. */
  private static final int FEW = 8;

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
      @Nullable Object[] leaves = graph.leaves();
      if (leaves.length > FEW) {
        list.addAll(new Lent(leaves));
      } else {
        list.ensureCapacity(leaves.length);
        addEach(list, leaves);
      }
      return;
    }
    list.ensureCapacity(count);
    for (int i = 0; i < count; i++) {
      list.add(graph.read());
    }
  }

  private static void addEach(List<@Nullable Object> list, @Nullable Object[] leaves) {
    for (Object leaf : leaves) {
      list.add(leaf);
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
