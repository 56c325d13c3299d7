package io.bocj.serialization.kryo;

import java.lang.reflect.Array;
import java.util.Map;

/** Arrays of references. Those of primitives are snapshots: see {@link PrimitiveArrayCopier}. */
final class ArrayCopier extends FillingCopier<Object[]> {
  private static final Copier<Object[]> REFERENCES = new ArrayCopier();

  private static final Copier<Object[]> LEAVES = new LeafArrayCopier();

  private static final Map<Class<?>, Copier<?>> PRIMITIVES =
      Map.of(
          boolean[].class, new PrimitiveArrayCopier<>(boolean[].class, boolean[]::clone),
          byte[].class, new PrimitiveArrayCopier<>(byte[].class, byte[]::clone),
          char[].class, new PrimitiveArrayCopier<>(char[].class, char[]::clone),
          short[].class, new PrimitiveArrayCopier<>(short[].class, short[]::clone),
          int[].class, new PrimitiveArrayCopier<>(int[].class, int[]::clone),
          long[].class, new PrimitiveArrayCopier<>(long[].class, long[]::clone),
          float[].class, new PrimitiveArrayCopier<>(float[].class, float[]::clone),
          double[].class, new PrimitiveArrayCopier<>(double[].class, double[]::clone));

  private ArrayCopier() {}

  static Copier<?> of(Class<?> type) {
    return Sharing.holdsOnlyImmutable(type.getComponentType())
        ? LEAVES
        : PRIMITIVES.getOrDefault(type, REFERENCES);
  }

  @Override
  void writeHead(GraphWriter graph, Object[] value) {
    graph.sink.code(value.length);
  }

  @Override
  void writeBody(GraphWriter graph, Object[] value) {
    for (Object element : value) {
      graph.write(element);
    }
  }

  @Override
  Object[] make(GraphReader graph, Class<? extends Object[]> type) {
    return (Object[]) Array.newInstance(type.getComponentType(), graph.readCount());
  }

  @Override
  void fill(GraphReader graph, Object[] value) {
    for (int i = 0; i < value.length; i++) {
      value[i] = graph.read();
    }
  }

  @Override
  boolean callsOut(Class<?> type) {
    return false;
  }

  @Override
  void walk(Object[] value, Walk walk) {
    for (int i = 0; i < value.length; i++) {
      walk.child("[" + i + "]", value[i]);
    }
  }
}
