package io.bocj.serialization.kryo;

import java.util.BitSet;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Mutable objects that hold numbers, text, or one reference. */
final class PlatformScalars {
  private final Map<Class<?>, Copier<?>> copiers;

  private PlatformScalars(Map<Class<?>, Copier<?>> copiers) {
    this.copiers = copiers;
  }

  static void register(Map<Class<?>, Copier<?>> copiers) {
    PlatformScalars all = new PlatformScalars(copiers);
    all.atomics();
    all.adders();
    all.others();
    copiers.put(AtomicReference.class, new CellCopier());
    copiers.put(AtomicReferenceArray.class, new CellsCopier());
  }

  private void atomics() {
    put(AtomicInteger.class, Integer.class, AtomicInteger::get, AtomicInteger::new);
    put(AtomicLong.class, Long.class, AtomicLong::get, AtomicLong::new);
    put(AtomicBoolean.class, Boolean.class, AtomicBoolean::get, AtomicBoolean::new);
    put(AtomicIntegerArray.class, int[].class, PlatformScalars::ints, AtomicIntegerArray::new);
    put(AtomicLongArray.class, long[].class, PlatformScalars::longs, AtomicLongArray::new);
  }

  private static int[] ints(AtomicIntegerArray array) {
    return IntStream.range(0, array.length()).map(array::get).toArray();
  }

  private static long[] longs(AtomicLongArray array) {
    return LongStream.range(0, array.length()).map(i -> array.get((int) i)).toArray();
  }

  private void adders() {
    put(LongAdder.class, Long.class, LongAdder::sum, PlatformScalars::adder);
    put(DoubleAdder.class, Double.class, DoubleAdder::sum, PlatformScalars::adder);
  }

  private static LongAdder adder(long sum) {
    LongAdder adder = new LongAdder();
    adder.add(sum);
    return adder;
  }

  private static DoubleAdder adder(double sum) {
    DoubleAdder adder = new DoubleAdder();
    adder.add(sum);
    return adder;
  }

  private void others() {
    put(StringBuilder.class, String.class, StringBuilder::toString, StringBuilder::new);
    put(StringBuffer.class, String.class, StringBuffer::toString, StringBuffer::new);
    put(Date.class, Long.class, Date::getTime, Date::new);
    put(BitSet.class, long[].class, BitSet::toLongArray, BitSet::valueOf);
    // Nothing but an identity, as locks and sentinels are.
    put(Object.class, Boolean.class, object -> true, nothing -> new Object());
  }

  private <T, S> void put(
      Class<T> type,
      Class<S> snapshotType,
      Function<T, S> toSnapshot,
      Function<S, T> fromSnapshot) {
    copiers.put(type, new SnapshotCopier<>(snapshotType, toSnapshot, fromSnapshot));
  }
}
