package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.concurrent.atomic.AtomicReference;

/** The mutable cell of one reference. */
final class CellCopier extends Copier<AtomicReference<?>> {
  @Override
  void write(Engine engine, Output output, AtomicReference<?> value) {
    engine.writeClassAndObject(output, value.get());
  }

  @Override
  AtomicReference<?> read(Engine engine, Input input, Class<? extends AtomicReference<?>> type) {
    AtomicReference<Object> cell = new AtomicReference<>();
    engine.reference(cell);
    cell.set(engine.readClassAndObject(input));
    return cell;
  }

  @Override
  boolean callsOut(Class<?> type) {
    return false;
  }

  @Override
  void walk(AtomicReference<?> value, Walk walk) {
    walk.child(".value", value.get());
  }
}
