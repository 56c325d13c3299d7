package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.invoke.MethodHandle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Classes that put another object in an instance's place: by {@code writeReplace} before it is
 * written, or by {@code readResolve} after it has been read.
 */
final class ReplacingCopier extends Copier<Object> {
  private final Copier<Object> itself;
  private final @Nullable MethodHandle writeReplace;
  private final @Nullable MethodHandle readResolve;

  private ReplacingCopier(
      Copier<Object> itself,
      @Nullable MethodHandle writeReplace,
      @Nullable MethodHandle readResolve) {
    this.itself = itself;
    this.writeReplace = writeReplace;
    this.readResolve = readResolve;
  }

  /** How instances cross; as they would anyway, unless their class declares such a method. */
  @SuppressWarnings("unchecked")
  static Copier<?> around(Class<?> type, Function<Class<?>, Copier<?>> plain) {
    MethodHandle writeReplace = SerialHooks.writeReplace(type);
    MethodHandle readResolve = SerialHooks.readResolve(type);
    if (writeReplace == null && readResolve == null) {
      return plain.apply(type);
    }
    Copier<?> itself = writeReplace == null ? plain.apply(type) : orRefusing(type, plain);
    return new ReplacingCopier((Copier<Object>) itself, writeReplace, readResolve);
  }

  /** What is always replaced need not be able to cross. */
  private static Copier<?> orRefusing(Class<?> type, Function<Class<?>, Copier<?>> plain) {
    try {
      return plain.apply(type);
    } catch (Refused e) {
      return new RefusingCopier(e);
    }
  }

  @Override
  String layout() {
    return (writeReplace == null ? "" : "replaced ") + itself.layout();
  }

  @Override
  void write(Engine engine, Output output, Object value) {
    if (writeReplace != null) {
      Object replacement = replacementOf(value);
      output.writeBoolean(replacement != value);
      if (replacement != value) {
        engine.references().begin();
        engine.writeClassAndObject(output, replacement);
        engine.references().finish();
        return;
      }
    }
    itself.write(engine, output, value);
  }

  private @Nullable Object replacementOf(Object value) {
    if (writeReplace == null) {
      return value;
    }
    try {
      return writeReplace.invokeExact(value);
    } catch (Throwable e) {
      throw SerialHooks.failed(value.getClass(), "writeReplace", e);
    }
  }

  /** A replacement has been resolved by its own class, and is not asked again. */
  @Override
  @SuppressWarnings("NullAway") // What stands for an object may be null, as in Java serialization.
  Object read(Engine engine, Input input, Class<? extends Object> type) {
    if (writeReplace != null && input.readBoolean()) {
      return engine.readClassAndObject(input);
    }
    Object value = itself.read(engine, input, type);
    if (readResolve == null) {
      return value;
    }
    return resolve(value);
  }

  private @Nullable Object resolve(Object value) {
    try {
      return readResolve == null ? value : readResolve.invokeExact(value);
    } catch (Throwable e) {
      throw SerialHooks.failed(value.getClass(), "readResolve", e);
    }
  }

  @Override
  void walk(Object value, Walk walk) {
    Object replacement = replacementOf(value);
    if (replacement == value) {
      itself.walk(value, walk);
    } else if (replacement != null) {
      walk.child(".writeReplace()", replacement);
    }
  }
}
