package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** What one class of a chain declares: its fields, or what its own methods write and read. */
final class SerialLevel {
  private final Class<?> declaring;
  private final Fields plain;
  private final SerialFields fields;
  private final @Nullable MethodHandle writeObject;
  private final @Nullable MethodHandle readObject;

  SerialLevel(Class<?> declaring) {
    this.declaring = declaring;
    this.writeObject = SerialHooks.writeObject(declaring);
    this.readObject = SerialHooks.readObject(declaring);
    this.plain = new Fields(Slot.ofClass(declaring, declaring.getSuperclass()));
    this.fields = SerialFields.of(declaring);
  }

  /** Whether the class has a say in it. */
  boolean isHooked() {
    return writeObject != null || readObject != null;
  }

  String layout() {
    return isHooked() ? "hooked " + fields.layout() : plain.layout();
  }

  void write(Engine engine, Output output, Object owner) {
    if (isHooked()) {
      tell(SerialSink.into(engine, output), owner);
      output.writeByte(SerialChunk.END);
      return;
    }
    plain.write(engine.writer(), owner);
  }

  /** Only one of the two methods may be there: the other is the default one. */
  private void tell(SerialSink sink, Object owner) {
    if (writeObject == null) {
      sink.fields(fields, fields.take(owner));
      return;
    }
    try (SerialOutput stream = new SerialOutput(sink, owner, fields)) {
      writeObject.invokeExact(owner, (Object) stream);
      stream.finish();
    } catch (Throwable e) {
      throw SerialHooks.failed(declaring, "writeObject", e);
    }
  }

  void readInto(Engine engine, Input input, Object owner) {
    if (isHooked()) {
      readHooked(engine, input, owner);
      return;
    }
    plain.readInto(engine.reader(), owner);
  }

  private void readHooked(Engine engine, Input input, Object owner) {
    try (SerialInput stream = new SerialInput(engine, input, owner, declaring, fields)) {
      if (readObject == null) {
        stream.defaultReadObject();
      } else {
        readObject.invokeExact(owner, (Object) stream);
      }
      stream.finish();
    } catch (Throwable e) {
      throw SerialHooks.failed(declaring, "readObject", e);
    }
  }

  void walk(Object owner, Copier.Walk walk) {
    if (isHooked()) {
      tell(SerialSink.telling(walk), owner);
      return;
    }
    plain.walk(owner, walk);
  }
}
