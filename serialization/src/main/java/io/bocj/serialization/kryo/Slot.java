package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A field that crosses: it is not static and not transient. */
abstract class Slot {
  final Field field;

  Slot(Field field) {
    this.field = field;
  }

  /**
   * The slots of a class and its superclasses up to one, without that one. The order is that of the
   * class file, which two interpreters have in common; {@link #layout} makes sure.
   */
  static List<Slot> ofClass(Class<?> type, Class<?> base) {
    List<Slot> slots = new ArrayList<>();
    for (Class<?> declaring = type; declaring != base; declaring = declaring.getSuperclass()) {
      for (Field field : declaring.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())
            && !Modifier.isTransient(field.getModifiers())) {
          slots.add(of(field));
        }
      }
    }
    return slots;
  }

  /** The slot of one field, whatever its modifiers. */
  static Slot of(Field field) {
    try {
      field.setAccessible(true);
    } catch (InaccessibleObjectException e) {
      throw Refused.closed(field.getDeclaringClass());
    }
    if (field.getType().isPrimitive()) {
      return new OfPrimitive(field);
    }
    return Sharing.holdsOnlyImmutable(field.getType()) ? new OfLeaf(field) : new OfReference(field);
  }

  /** Names and types, to be compared. */
  static String layout(List<Slot> slots) {
    return slots.stream()
        .map(slot -> slot.field.getType().getName() + " " + slot.field.getName())
        .collect(Collectors.joining(";"));
  }

  boolean isPrimitive() {
    return field.getType().isPrimitive();
  }

  /** Whether whatever the field can hold is shared, in every runtime. */
  boolean isLeaf() {
    return Sharing.holdsOnlyImmutable(field.getType());
  }

  /** How many bytes it takes, if it is primitive; else 0. */
  int size() {
    return switch (field.getType().getName()) {
      case "boolean", "byte" -> Byte.BYTES;
      case "char", "short" -> Short.BYTES;
      case "int", "float" -> Integer.BYTES;
      case "long", "double" -> Long.BYTES;
      default -> 0;
    };
  }

  /** What it holds, if it is primitive, as one number; see {@link ContentHash}. */
  final long bits(Object owner) throws IllegalAccessException {
    return switch (field.getType().getName()) {
      case "boolean" -> field.getBoolean(owner) ? 1 : 0;
      case "float" -> Float.floatToRawIntBits(field.getFloat(owner));
      case "double" -> Double.doubleToRawLongBits(field.getDouble(owner));
      default -> field.getLong(owner);
    };
  }

  abstract void write(Engine engine, Output output, Object owner) throws IllegalAccessException;

  abstract @Nullable Object read(Engine engine, Input input);

  final void readInto(Object owner, Engine engine, Input input) throws IllegalAccessException {
    field.set(owner, read(engine, input));
  }

  final void walk(Object owner, Copier.Walk walk) {
    if (isPrimitive()) {
      return;
    }
    try {
      walk.child(Path.field(field.getName()), field.get(owner));
    } catch (IllegalAccessException e) {
      throw inaccessible(e);
    }
  }

  /** Cannot be, as the field was made accessible. */
  static IllegalStateException inaccessible(IllegalAccessException e) {
    return new IllegalStateException(e);
  }

  /** As wide in the bytes as in memory, so that {@link FieldSteps} may take all of them at once. */
  private static final class OfPrimitive extends Slot {
    OfPrimitive(Field field) {
      super(field);
    }

    @Override
    void write(Engine engine, Output output, Object owner) throws IllegalAccessException {
      Primitives.write(output, field.get(owner));
    }

    @Override
    Object read(Engine engine, Input input) {
      return Primitives.read(input, field.getType());
    }
  }

  private static final class OfReference extends Slot {
    OfReference(Field field) {
      super(field);
    }

    @Override
    void write(Engine engine, Output output, Object owner) throws IllegalAccessException {
      engine.writeClassAndObject(output, field.get(owner));
    }

    @Override
    @Nullable Object read(Engine engine, Input input) {
      return engine.readClassAndObject(input);
    }
  }

  /** Always an attachment, so the bytes say nothing of it. */
  private static final class OfLeaf extends Slot {
    OfLeaf(Field field) {
      super(field);
    }

    @Override
    void write(Engine engine, Output output, Object owner) throws IllegalAccessException {
      engine.writer().attach(field.get(owner));
    }

    @Override
    @Nullable Object read(Engine engine, Input input) {
      return engine.reader().leaf();
    }
  }
}
