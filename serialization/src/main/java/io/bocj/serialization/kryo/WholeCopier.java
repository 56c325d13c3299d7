package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Immutable objects of the JDK: made from all their parts at once, so no part can refer back.
 *
 * @param <T> the class
 */
final class WholeCopier<T> extends Copier<T> {
  /** How the parts are named in paths. */
  enum Steps {
    ELEMENTS,
    ENTRIES,
    VALUE
  }

  private final Steps steps;
  private final Function<T, @Nullable Object[]> taken;
  private final Function<@Nullable Object[], T> made;

  WholeCopier(
      Steps steps, Function<T, @Nullable Object[]> taken, Function<@Nullable Object[], T> made) {
    this.steps = steps;
    this.taken = taken;
    this.made = made;
  }

  @Override
  void write(Engine engine, Output output, T value) {
    @Nullable Object[] parts = taken.apply(value);
    engine.references().begin();
    engine.writeCount(output, parts.length);
    for (Object part : parts) {
      engine.writeClassAndObject(output, part);
    }
    engine.references().finish();
  }

  @Override
  T read(Engine engine, Input input, Class<? extends T> type) {
    @Nullable Object[] parts = new Object[engine.readCount(input)];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = engine.readClassAndObject(input);
    }
    return made.apply(parts);
  }

  /** Collections of the JDK keep what they hold themselves; other things may ask for it. */
  @Override
  boolean callsOut(Class<?> type) {
    return steps != Steps.ELEMENTS;
  }

  @Override
  void walk(T value, Walk walk) {
    @Nullable Object[] parts = taken.apply(value);
    for (int i = 0; i < parts.length; i++) {
      walk.child(step(parts, i), parts[i]);
    }
  }

  private String step(@Nullable Object[] parts, int i) {
    return switch (steps) {
      case ELEMENTS -> Path.element(i);
      case ENTRIES -> i % 2 == 0 ? Path.key(parts[i]) : Path.entry(parts[i - 1]);
      case VALUE -> ".value";
    };
  }
}
