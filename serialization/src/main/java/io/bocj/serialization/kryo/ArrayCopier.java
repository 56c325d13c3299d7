package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.reflect.Array;
import java.util.Map;

/** Arrays of references. Arrays of primitives are snapshots: see {@link SnapshotCopier}. */
final class ArrayCopier extends Copier<Object[]> {
  private static final Copier<Object[]> REFERENCES = new ArrayCopier();

  private static final Map<Class<?>, Copier<?>> PRIMITIVES =
      Map.of(
          boolean[].class, snapshot(boolean[].class),
          byte[].class, snapshot(byte[].class),
          char[].class, snapshot(char[].class),
          short[].class, snapshot(short[].class),
          int[].class, snapshot(int[].class),
          long[].class, snapshot(long[].class),
          float[].class, snapshot(float[].class),
          double[].class, snapshot(double[].class));

  private ArrayCopier() {}

  static Copier<?> of(Class<?> type) {
    return PRIMITIVES.getOrDefault(type, REFERENCES);
  }

  private static <A> Copier<A> snapshot(Class<A> type) {
    return new SnapshotCopier<>(type, ArrayCopier::cloneOf, ArrayCopier::cloneOf);
  }

  @SuppressWarnings("unchecked")
  private static <A> A cloneOf(A array) {
    int length = Array.getLength(array);
    Object clone = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, clone, 0, length);
    return (A) clone;
  }

  @Override
  void write(Engine engine, Output output, Object[] value) {
    engine.writeCount(output, value.length);
    for (Object element : value) {
      engine.writeClassAndObject(output, element);
    }
  }

  @Override
  Object[] read(Engine engine, Input input, Class<? extends Object[]> type) {
    int length = engine.readCount(input);
    Object[] array = (Object[]) Array.newInstance(type.getComponentType(), length);
    engine.reference(array);
    for (int i = 0; i < length; i++) {
      array[i] = engine.readClassAndObject(input);
    }
    return array;
  }

  @Override
  void walk(Object[] value, Walk walk) {
    for (int i = 0; i < value.length; i++) {
      walk.child("[" + i + "]", value[i]);
    }
  }
}
