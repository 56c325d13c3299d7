package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.io.ObjectStreamField;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The serializable fields of one class: those it names in {@code serialPersistentFields}, else all
 * that are neither static nor transient. A name may stand for no field at all; then only {@code
 * putFields} and {@code readFields} get at it.
 */
final class SerialFields {
  /** Of one such field: its real one may be missing. */
  private record Entry(String name, Class<?> type, @Nullable Field real) {}

  private final List<Entry> entries;

  private SerialFields(List<Entry> entries) {
    this.entries = entries;
  }

  static SerialFields of(Class<?> declaring) {
    ObjectStreamField[] named = persistent(declaring);
    List<Entry> entries = new ArrayList<>();
    if (named == null) {
      for (Field field : declaring.getDeclaredFields()) {
        if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
          entries.add(new Entry(field.getName(), field.getType(), opened(field)));
        }
      }
    } else {
      for (ObjectStreamField field : named) {
        entries.add(new Entry(field.getName(), field.getType(), real(declaring, field)));
      }
    }
    return new SerialFields(entries);
  }

  private static ObjectStreamField @Nullable [] persistent(Class<?> declaring) {
    try {
      Field field = declaring.getDeclaredField("serialPersistentFields");
      int wanted = Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL;
      boolean counts = (field.getModifiers() & wanted) == wanted;
      return counts ? (ObjectStreamField[]) opened(field).get(null) : null;
    } catch (NoSuchFieldException | ClassCastException e) {
      return null;
    } catch (IllegalAccessException e) {
      throw Slot.inaccessible(e);
    }
  }

  private static @Nullable Field real(Class<?> declaring, ObjectStreamField named) {
    try {
      Field field = declaring.getDeclaredField(named.getName());
      boolean same = field.getType() == named.getType() && !Modifier.isStatic(field.getModifiers());
      return same ? opened(field) : null;
    } catch (NoSuchFieldException e) {
      return null;
    }
  }

  private static Field opened(Field field) {
    if (!field.trySetAccessible()) {
      throw Refused.closed(field.getDeclaringClass());
    }
    return field;
  }

  String layout() {
    return entries.stream()
        .map(entry -> entry.type().getName() + " " + entry.name())
        .collect(Collectors.joining(";"));
  }

  /**
   * Where a field stands among the values.
   *
   * @throws IllegalArgumentException if there is none of that name, as Java serialization does
   */
  int indexOf(String name) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no serializable field is named " + name);
  }

  String nameOf(int index) {
    return entries.get(index).name();
  }

  boolean isPrimitive(int index) {
    return entries.get(index).type().isPrimitive();
  }

  /** A value for each field: zero, false or null. */
  @Nullable Object[] defaults() {
    return entries.stream().map(entry -> Primitives.zero(entry.type())).toArray();
  }

  /** The present values; zero where there is no real field. */
  @Nullable Object[] take(Object owner) {
    @Nullable Object[] values = defaults();
    try {
      for (int i = 0; i < values.length; i++) {
        Field real = entries.get(i).real();
        if (real != null) {
          values[i] = real.get(owner);
        }
      }
    } catch (IllegalAccessException e) {
      throw Slot.inaccessible(e);
    }
    return values;
  }

  void put(Object owner, @Nullable Object[] values) {
    try {
      for (int i = 0; i < values.length; i++) {
        Field real = entries.get(i).real();
        if (real != null) {
          real.set(owner, values[i]);
        }
      }
    } catch (IllegalAccessException e) {
      throw Slot.inaccessible(e);
    }
  }

  void write(Engine engine, Output output, @Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      Class<?> type = entries.get(i).type();
      Object value = values[i];
      if (type.isPrimitive() && value != null) {
        Primitives.write(output, value);
      } else {
        engine.writeClassAndObject(output, value);
      }
    }
  }

  @Nullable Object[] read(Engine engine, Input input) {
    @Nullable Object[] values = new Object[entries.size()];
    for (int i = 0; i < values.length; i++) {
      Class<?> type = entries.get(i).type();
      values[i] =
          type.isPrimitive() ? Primitives.read(input, type) : engine.readClassAndObject(input);
    }
    return values;
  }
}
