package io.bocj.isolation.guard;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Sources of streams that may be without end, or larger than what they are made from: each element
 * is charged.
 *
 * <p>See {@link Priced}.
 */
@SuppressWarnings({"NullAway", "unchecked", "rawtypes", "ReturnValueIgnored"})
final class PricedStreams {
  private static final int ELEMENT = 24;

  private PricedStreams() {}

  private static <T> Stream<T> watch(Stream<T> stream) {
    return stream.peek(element -> element());
  }

  private static void element() {
    Meter.charge(4);
    Meter.alloc(ELEMENT);
  }

  @Instead(of = Collection.class)
  public static Stream stream(Collection elements) {
    return watch(elements.stream());
  }

  @Instead(of = Stream.class, isStatic = true, name = "concat")
  public static Stream concatenation(Stream left, Stream right) {
    return watch(Stream.concat(left, right));
  }

  @Instead(of = Stream.class, isStatic = true)
  public static Stream generate(Supplier supplier) {
    return watch(Stream.generate(supplier));
  }

  @Instead(of = Stream.class, isStatic = true)
  public static Stream iterate(Object seed, UnaryOperator next) {
    return watch(Stream.iterate(seed, next));
  }

  @Instead(of = Stream.class, isStatic = true)
  public static Stream iterate(Object seed, Predicate until, UnaryOperator next) {
    return watch(Stream.iterate(seed, until, next));
  }

  @Instead(of = IntStream.class, isStatic = true, name = "range")
  public static IntStream rangeInts(int from, int to) {
    return IntStream.range(from, to).peek(i -> element());
  }

  @Instead(of = IntStream.class, isStatic = true, name = "rangeClosed")
  public static IntStream rangeClosedInts(int from, int to) {
    return IntStream.rangeClosed(from, to).peek(i -> element());
  }

  @Instead(of = IntStream.class, isStatic = true, name = "generate")
  public static IntStream generateInts(IntSupplier supplier) {
    return IntStream.generate(supplier).peek(i -> element());
  }

  @Instead(of = IntStream.class, isStatic = true, name = "iterate")
  public static IntStream iterateInts(int seed, IntUnaryOperator next) {
    return IntStream.iterate(seed, next).peek(i -> element());
  }

  @Instead(of = IntStream.class, isStatic = true, name = "iterate")
  public static IntStream iterateInts(int seed, IntPredicate until, IntUnaryOperator next) {
    return IntStream.iterate(seed, until, next).peek(i -> element());
  }

  @Instead(of = LongStream.class, isStatic = true, name = "range")
  public static LongStream rangeLongs(long from, long to) {
    return LongStream.range(from, to).peek(i -> element());
  }

  @Instead(of = LongStream.class, isStatic = true, name = "rangeClosed")
  public static LongStream rangeClosedLongs(long from, long to) {
    return LongStream.rangeClosed(from, to).peek(i -> element());
  }

  @Instead(of = LongStream.class, isStatic = true, name = "generate")
  public static LongStream generateLongs(LongSupplier supplier) {
    return LongStream.generate(supplier).peek(i -> element());
  }

  @Instead(of = LongStream.class, isStatic = true, name = "iterate")
  public static LongStream iterateLongs(long seed, LongUnaryOperator next) {
    return LongStream.iterate(seed, next).peek(i -> element());
  }

  @Instead(of = DoubleStream.class, isStatic = true, name = "generate")
  public static DoubleStream generateDoubles(DoubleSupplier supplier) {
    return DoubleStream.generate(supplier).peek(i -> element());
  }

  @Instead(of = DoubleStream.class, isStatic = true, name = "iterate")
  public static DoubleStream iterateDoubles(double seed, DoubleUnaryOperator next) {
    return DoubleStream.iterate(seed, next).peek(i -> element());
  }

  @Instead(of = Arrays.class, isStatic = true, name = "stream")
  public static Stream streamOf(Object[] elements) {
    return watch(Arrays.stream(elements));
  }

  @Instead(of = Stream.class, isStatic = true, name = "of")
  public static Stream of(Object[] elements) {
    return watch(Stream.of(elements));
  }

  @Instead(of = Stream.class, isStatic = true, name = "of")
  public static Stream of(Object element) {
    return watch(Stream.of(element));
  }
}
