package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Mutable collections of the JDK, and wrappers around them: made empty, then filled. */
@SuppressWarnings("unchecked")
final class CollectionCopier extends Copier<Collection<?>> {
  private final Head<Collection<Object>> head;

  /** What the graph sees of the collection that is filled. */
  private final UnaryOperator<Collection<Object>> wrapper;

  private final boolean wraps;

  CollectionCopier(Head<? extends Collection<?>> head) {
    this(head, UnaryOperator.identity(), false);
  }

  CollectionCopier(Head<? extends Collection<?>> head, UnaryOperator<Collection<Object>> wrapper) {
    this(head, wrapper, true);
  }

  private CollectionCopier(
      Head<? extends Collection<?>> head,
      UnaryOperator<Collection<Object>> wrapper,
      boolean wraps) {
    this.head = (Head<Collection<Object>>) head;
    this.wrapper = wrapper;
    this.wraps = wraps;
  }

  @Override
  void write(Engine engine, Output output, Collection<?> value) {
    head.write(engine, output, (Collection<Object>) value);
    Elements.writeWhole(engine, elementsOf(value));
  }

  /** A wrapper passes on the array of whatever it wraps, which might keep it. */
  private @Nullable Object[] elementsOf(Collection<?> value) {
    @Nullable Object[] elements = value.toArray();
    return wraps ? Arrays.copyOf(elements, elements.length, Object[].class) : elements;
  }

  @Override
  Collection<?> read(Engine engine, Input input, Class<? extends Collection<?>> type) {
    Object headValue = head.read(engine, input);
    int count = Elements.readCount(engine.reader());
    return count == Elements.LEAVES
        ? madeOf(engine.reader().leaves(), headValue)
        : readEach(engine, headValue, count);
  }

  private Collection<?> madeOf(@Nullable Object[] leaves, @Nullable Object headValue) {
    Collection<Object> filled = head.make(headValue, leaves.length);
    filled.addAll((List<Object>) (List<?>) Arrays.asList(leaves));
    return wrapper.apply(filled);
  }

  private Collection<?> readEach(Engine engine, @Nullable Object headValue, int count) {
    Collection<Object> filled = head.make(headValue, count);
    Collection<Object> seen = wrapper.apply(filled);
    GraphReader reader = engine.reader();
    engine.reference(seen);
    Elements.readWhole(reader, count, () -> filled.add(reader.read()));
    return seen;
  }

  /** Only with elements that are not shared, and then it sees to it itself. */
  @Override
  boolean whole() {
    return false;
  }

  /** What wraps something, or is a view of it, may wrap what is of the application. */
  @Override
  boolean callsOut(Class<?> type) {
    return !Modifier.isPublic(type.getModifiers());
  }

  @Override
  void walk(Collection<?> value, Walk walk) {
    head.walk((Collection<Object>) value, walk);
    int index = 0;
    for (Object element : value.toArray()) {
      walk.child(Path.element(index++), element);
    }
  }
}
