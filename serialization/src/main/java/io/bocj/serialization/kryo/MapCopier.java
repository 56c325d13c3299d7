package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Mutable maps of the JDK, and wrappers around them: made empty, then filled. */
@SuppressWarnings("unchecked")
final class MapCopier extends Copier<Map<?, ?>> {
  private final Head<Map<Object, Object>> head;

  /** What the graph sees of the map that is filled. */
  private final UnaryOperator<Map<Object, Object>> wrapper;

  MapCopier(Head<? extends Map<?, ?>> head) {
    this(head, UnaryOperator.identity());
  }

  MapCopier(Head<? extends Map<?, ?>> head, UnaryOperator<Map<Object, Object>> wrapper) {
    this.head = (Head<Map<Object, Object>>) head;
    this.wrapper = wrapper;
  }

  @Override
  void write(Engine engine, Output output, Map<?, ?> value) {
    head.write(engine, output, (Map<Object, Object>) value);
    writeEntries(engine, output, value);
  }

  static void writeEntries(Engine engine, Output output, Map<?, ?> map) {
    int count = map.size();
    engine.writeCount(output, count);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      engine.writeClassAndObject(output, entry.getKey());
      engine.writeClassAndObject(output, entry.getValue());
      count--;
    }
    if (count != 0) {
      throw new ConcurrentModificationException("a map changed while it was encoded");
    }
  }

  @Override
  Map<?, ?> read(Engine engine, Input input, Class<? extends Map<?, ?>> type) {
    Object headValue = head.read(engine, input);
    int count = engine.readCount(input);
    Map<Object, Object> filled = head.make(headValue, count);
    Map<Object, Object> seen = wrapper.apply(filled);
    engine.reference(seen);
    for (int i = 0; i < count; i++) {
      filled.put(engine.readClassAndObject(input), engine.readClassAndObject(input));
    }
    return seen;
  }

  @Override
  void walk(Map<?, ?> value, Walk walk) {
    head.walk((Map<Object, Object>) value, walk);
    walkEntries(value, walk);
  }

  static void walkEntries(Map<?, ?> map, Walk walk) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      walk.child(Path.key(entry.getKey()), entry.getKey());
      walk.child(Path.entry(entry.getKey()), entry.getValue());
    }
  }
}
