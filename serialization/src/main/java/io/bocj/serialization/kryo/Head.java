package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What must be known before a container can be made: nothing, or one object such as its comparator.
 *
 * @param <C> the container
 */
final class Head<C> {
  private final String step;
  private final @Nullable Function<C, ?> taken;
  private final BiFunction<@Nullable Object, Integer, C> made;

  private Head(
      String step, @Nullable Function<C, ?> taken, BiFunction<@Nullable Object, Integer, C> made) {
    this.step = step;
    this.taken = taken;
    this.made = made;
  }

  /** Only the expected size. */
  static <C> Head<C> none(IntFunction<C> made) {
    return new Head<>("", null, (nothing, size) -> made.apply(size));
  }

  /** A comparator, or null for the natural order. */
  @SuppressWarnings("unchecked")
  static <C> Head<C> comparator(
      Function<C, @Nullable Comparator<?>> taken, Function<@Nullable Comparator<Object>, C> made) {
    return new Head<>(".comparator", taken, (head, size) -> made.apply((Comparator<Object>) head));
  }

  /** Any other object; the step names it in paths. */
  static <C> Head<C> of(String step, Function<C, ?> taken, Function<@Nullable Object, C> made) {
    return new Head<>(step, taken, (head, size) -> made.apply(head));
  }

  /** Any other object, and the expected size. */
  static <C> Head<C> sized(
      String step, Function<C, ?> taken, BiFunction<@Nullable Object, Integer, C> made) {
    return new Head<>(step, taken, made);
  }

  void write(Engine engine, Output output, C container) {
    if (taken != null) {
      engine.writeClassAndObject(output, taken.apply(container));
    }
  }

  @Nullable Object read(Engine engine, Input input) {
    return taken == null ? null : engine.readClassAndObject(input);
  }

  C make(@Nullable Object head, int size) {
    return made.apply(head, size);
  }

  void walk(C container, Copier.Walk walk) {
    if (taken != null) {
      walk.child(step, taken.apply(container));
    }
  }
}
