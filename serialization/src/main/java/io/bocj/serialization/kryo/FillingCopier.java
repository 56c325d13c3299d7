package io.bocj.serialization.kryo;

/**
 * Objects that can be made first and filled later, whatever state that which they hold is in by
 * then. Chains of such objects may be of any length: beyond some depth they are filled when the
 * rest of the graph is done.
 *
 * @param <T> the class
 */
abstract class FillingCopier<T> extends GraphCopier<T> {
  /** What {@link #make} needs. */
  void writeHead(GraphWriter graph, T value) {}

  abstract void writeBody(GraphWriter graph, T value);

  /** Reads the head. */
  abstract T make(GraphReader graph, Class<? extends T> type);

  abstract void fill(GraphReader graph, T value);

  @Override
  final void write(GraphWriter graph, T value) {
    writeHead(graph, value);
    writeBody(graph, value);
  }

  @Override
  final T read(GraphReader graph, Class<? extends T> type) {
    T value = make(graph, type);
    graph.made(value);
    fill(graph, value);
    return value;
  }
}
