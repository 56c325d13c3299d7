package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.reflect.Array;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Arrays of references. Arrays of primitives are snapshots: see {@link SnapshotCopier}. */
final class ArrayCopier extends FillingCopier<Object[]> {
  private static final Copier<Object[]> REFERENCES = new ArrayCopier();

  private static final Copier<Object[]> LEAVES = new LeafArrayCopier();

  private static final Map<Class<?>, Copier<?>> PRIMITIVES =
      Map.of(
          boolean[].class, snapshot(boolean[].class, boolean[]::clone),
          byte[].class, snapshot(byte[].class, byte[]::clone),
          char[].class, snapshot(char[].class, char[]::clone),
          short[].class, snapshot(short[].class, short[]::clone),
          int[].class, snapshot(int[].class, int[]::clone),
          long[].class, snapshot(long[].class, long[]::clone),
          float[].class, snapshot(float[].class, float[]::clone),
          double[].class, snapshot(double[].class, double[]::clone));

  private ArrayCopier() {}

  static Copier<?> of(Class<?> type) {
    return Sharing.holdsOnlyImmutable(type.getComponentType())
        ? LEAVES
        : PRIMITIVES.getOrDefault(type, REFERENCES);
  }

  /** A clone is not zeroed before it is filled, unlike a new array. */
  private static <A> Copier<A> snapshot(Class<A> type, UnaryOperator<A> clone) {
    return new SnapshotCopier<>(type, clone, clone);
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
