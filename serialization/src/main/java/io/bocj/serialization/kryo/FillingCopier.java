package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/**
 * Objects that can be made first and filled later, whatever state that which they hold is in by
 * then. Chains of such objects may be of any length: beyond some depth they are filled when the
 * rest of the graph is done.
 *
 * @param <T> the class
 */
abstract class FillingCopier<T> extends Copier<T> {
  /** What {@link #make} needs. */
  void writeHead(Engine engine, Output output, T value) {}

  abstract void writeBody(Engine engine, Output output, T value);

  /** Reads the head. */
  abstract T make(Engine engine, Input input, Class<? extends T> type);

  abstract void fill(Engine engine, Input input, T value);

  @Override
  final void write(Engine engine, Output output, T value) {
    writeHead(engine, output, value);
    writeBody(engine, output, value);
  }

  @Override
  final T read(Engine engine, Input input, Class<? extends T> type) {
    T value = make(engine, input, type);
    engine.reference(value);
    fill(engine, input, value);
    return value;
  }
}
