package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.reflect.Modifier;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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
    Elements.writeWhole(engine, entriesOf(value));
  }

  /** One by one, as a count and so many pairs. */
  static void writeEntries(Engine engine, Output output, Map<?, ?> map) {
    @Nullable Object[] entries = entriesOf(map);
    engine.writeCount(output, entries.length / 2);
    for (Object part : entries) {
      engine.writer().write(part);
    }
  }

  /** Keys and values in turn. */
  private static @Nullable Object[] entriesOf(Map<?, ?> map) {
    @Nullable Object[] entries = new Object[map.size() * 2];
    int next = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (next == entries.length) {
        throw changed();
      }
      entries[next++] = entry.getKey();
      entries[next++] = entry.getValue();
    }
    if (next != entries.length) {
      throw changed();
    }
    return entries;
  }

  private static ConcurrentModificationException changed() {
    return new ConcurrentModificationException("a map changed while it was encoded");
  }

  @Override
  Map<?, ?> read(Engine engine, Input input, Class<? extends Map<?, ?>> type) {
    Object headValue = head.read(engine, input);
    int count = Elements.readCount(engine.reader());
    return count == Elements.LEAVES
        ? madeOf(engine.reader().leaves(), headValue)
        : readEach(engine, headValue, count);
  }

  private Map<?, ?> madeOf(@Nullable Object[] leaves, @Nullable Object headValue) {
    Map<Object, Object> filled = head.make(headValue, leaves.length / 2);
    for (int i = 0; i < leaves.length; i += 2) {
      filled.put(leaves[i], leaves[i + 1]);
    }
    return wrapper.apply(filled);
  }

  private Map<?, ?> readEach(Engine engine, @Nullable Object headValue, int count) {
    Map<Object, Object> filled = head.make(headValue, count / 2);
    Map<Object, Object> seen = wrapper.apply(filled);
    GraphReader reader = engine.reader();
    engine.reference(seen);
    Elements.readWhole(reader, count / 2, () -> filled.put(reader.read(), reader.read()));
    return seen;
  }

  /** Only with entries that are not shared, and then it sees to it itself. */
  @Override
  boolean whole() {
    return false;
  }

  /**
   * What wraps something, or is a view of it, may wrap what is of the application; and {@link
   * AccessOrder} has keys asked for their hash codes.
   */
  @Override
  boolean callsOut(Class<?> type) {
    return type == LinkedHashMap.class || !Modifier.isPublic(type.getModifiers());
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
