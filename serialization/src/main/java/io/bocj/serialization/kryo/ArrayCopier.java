package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
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
  void writeHead(Engine engine, Output output, Object[] value) {
    engine.writeCount(output, value.length);
  }

  @Override
  void writeBody(Engine engine, Output output, Object[] value) {
    GraphWriter writer = engine.writer();
    for (Object element : value) {
      writer.write(element);
    }
  }

  @Override
  Object[] make(Engine engine, Input input, Class<? extends Object[]> type) {
    return (Object[]) Array.newInstance(type.getComponentType(), engine.readCount(input));
  }

  @Override
  void fill(Engine engine, Input input, Object[] value) {
    GraphReader reader = engine.reader();
    for (int i = 0; i < value.length; i++) {
      value[i] = reader.read();
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
