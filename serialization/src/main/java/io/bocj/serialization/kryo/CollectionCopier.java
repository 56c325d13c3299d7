package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.Collection;
import java.util.function.UnaryOperator;

/** Mutable collections of the JDK, and wrappers around them: made empty, then filled. */
@SuppressWarnings("unchecked")
final class CollectionCopier extends Copier<Collection<?>> {
  private final Head<Collection<Object>> head;

  /** What the graph sees of the collection that is filled. */
  private final UnaryOperator<Collection<Object>> wrapper;

  CollectionCopier(Head<? extends Collection<?>> head) {
    this(head, UnaryOperator.identity());
  }

  CollectionCopier(Head<? extends Collection<?>> head, UnaryOperator<Collection<Object>> wrapper) {
    this.head = (Head<Collection<Object>>) head;
    this.wrapper = wrapper;
  }

  @Override
  void write(Engine engine, Output output, Collection<?> value) {
    head.write(engine, output, (Collection<Object>) value);
    Object[] elements = value.toArray();
    engine.writeCount(output, elements.length);
    for (Object element : elements) {
      engine.writeClassAndObject(output, element);
    }
  }

  @Override
  Collection<?> read(Engine engine, Input input, Class<? extends Collection<?>> type) {
    Object headValue = head.read(engine, input);
    int count = engine.readCount(input);
    Collection<Object> filled = head.make(headValue, count);
    Collection<Object> seen = wrapper.apply(filled);
    engine.reference(seen);
    for (int i = 0; i < count; i++) {
      filled.add(engine.readClassAndObject(input));
    }
    return seen;
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
