package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/**
 * A copier that needs no more than the graph: while all copiers of a graph are such, the engine
 * need not be told of it, which with most collectors costs as much as a small object does.
 *
 * @param <T> the class
 */
abstract class GraphCopier<T> extends Copier<T> {
  @Override
  abstract void write(GraphWriter graph, T value);

  @Override
  abstract T read(GraphReader graph, Class<? extends T> type);

  @Override
  final void write(Engine engine, Output output, T value) {
    write(engine.writer(), value);
  }

  @Override
  final T read(Engine engine, Input input, Class<? extends T> type) {
    return read(engine.reader(), type);
  }
}
