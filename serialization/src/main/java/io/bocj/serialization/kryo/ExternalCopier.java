package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.io.Externalizable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;

/** {@link Externalizable} classes: their public constructor runs, then they read themselves. */
final class ExternalCopier extends Copier<Externalizable> {
  private final Class<?> type;
  private final Constructor<?> constructor;

  ExternalCopier(Class<?> type) {
    this.type = type;
    this.constructor = publicConstructor(type);
  }

  private static Constructor<?> publicConstructor(Class<?> type) {
    try {
      Constructor<?> found = type.getDeclaredConstructor();
      if (!Modifier.isPublic(found.getModifiers())) {
        throw withoutConstructor(type);
      }
      if (!found.trySetAccessible()) {
        throw Refused.closed(type);
      }
      return found;
    } catch (NoSuchMethodException e) {
      throw withoutConstructor(type);
    }
  }

  private static Refused withoutConstructor(Class<?> type) {
    return new Refused(
        type.getName()
            + " cannot be re-made, as it is Externalizable and has no public constructor without"
            + " parameters");
  }

  @Override
  String layout() {
    return "external";
  }

  @Override
  void write(Engine engine, Output output, Externalizable value) {
    tell(SerialSink.into(engine, output), value);
    output.writeByte(SerialChunk.END);
  }

  private void tell(SerialSink sink, Externalizable value) {
    try (SerialOutput stream = new SerialOutput(sink, value, null)) {
      value.writeExternal(stream);
      stream.finish();
    } catch (Throwable e) {
      throw SerialHooks.failed(type, "writeExternal", e);
    }
  }

  @Override
  Externalizable read(Engine engine, Input input, Class<? extends Externalizable> ignored) {
    Externalizable value = make();
    engine.reference(value);
    try (SerialInput stream = new SerialInput(engine, input, value, type, null)) {
      value.readExternal(stream);
      stream.finish();
    } catch (Throwable e) {
      throw SerialHooks.failed(type, "readExternal", e);
    }
    return value;
  }

  private Externalizable make() {
    try {
      return (Externalizable) constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw SerialHooks.failed(type, "constructor", e.getTargetException());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " cannot be instantiated", e);
    }
  }

  @Override
  void walk(Externalizable value, Walk walk) {
    tell(SerialSink.telling(walk), value);
  }
}
