package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The mutable cells of several references. */
final class CellsCopier extends Copier<AtomicReferenceArray<?>> {
  @Override
  void write(Engine engine, Output output, AtomicReferenceArray<?> value) {
    engine.writeCount(output, value.length());
    for (int i = 0; i < value.length(); i++) {
      engine.writeClassAndObject(output, value.get(i));
    }
  }

  @Override
  AtomicReferenceArray<?> read(
      Engine engine, Input input, Class<? extends AtomicReferenceArray<?>> type) {
    AtomicReferenceArray<Object> cells = new AtomicReferenceArray<>(engine.readCount(input));
    engine.reference(cells);
    for (int i = 0; i < cells.length(); i++) {
      cells.set(i, engine.readClassAndObject(input));
    }
    return cells;
  }

  @Override
  boolean callsOut(Class<?> type) {
    return false;
  }

  @Override
  void walk(AtomicReferenceArray<?> value, Walk walk) {
    for (int i = 0; i < value.length(); i++) {
      walk.child(Path.element(i), value.get(i));
    }
  }
}
