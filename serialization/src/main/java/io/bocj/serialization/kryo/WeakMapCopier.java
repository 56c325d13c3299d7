package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Weak maps: the copy has the entries that were there, for as long as something else in the copy
 * holds their keys.
 */
final class WeakMapCopier extends Copier<WeakHashMap<?, ?>> {
  @Override
  void write(Engine engine, Output output, WeakHashMap<?, ?> value) {
    MapCopier.writeEntries(engine, output, held(value));
  }

  /** Entries may go at any time; these stay until they are written. */
  private static Map<?, ?> held(WeakHashMap<?, ?> value) {
    Map<Object, Object> held = new LinkedHashMap<>();
    value.forEach(held::put);
    return held;
  }

  @Override
  WeakHashMap<?, ?> read(Engine engine, Input input, Class<? extends WeakHashMap<?, ?>> type) {
    int count = engine.readCount(input);
    WeakHashMap<Object, Object> map = new WeakHashMap<>();
    engine.reference(map);
    for (int i = 0; i < count; i++) {
      map.put(engine.readClassAndObject(input), engine.readClassAndObject(input));
    }
    return map;
  }

  @Override
  void walk(WeakHashMap<?, ?> value, Walk walk) {
    MapCopier.walkEntries(held(value), walk);
  }
}
